import { diagnose } from '../base/diagnostic.ts';
import { joinMapped } from '../base/mapped-text.ts';
import type { FrontMatter } from '../model/expression.ts';
import type { ParseContext } from './context.ts';
import { childId, type Draft, draft } from './draft.ts';
import type { Section } from './sections.ts';
import { lineOf } from './text-piece.ts';

type Truncated = FrontMatter['truncated'];

/** Matches `жүктелсін.`, `құқылы.";`, `(бар болса)`; must not match `болуға құқығы`. */
const FINISHED = /[.;:!?"»”)\]_…]$/u;

function report(line: number, provision: string, what: string, found: string, context: ParseContext): Truncated {
  const message = `The text ends ${what}; what should follow is not held.`;
  const place = { file: context.file, provision, line };
  context.diagnostics.push(diagnose('PARSE_TRUNCATED', message, place, { found: found.slice(-160) }));
  return { line, what };
}

/** A header cut by the end of the file heads no annex that is held: its words are kept as a stamp, no annex is made up. */
function cutHeader(host: Draft, section: Section, context: ParseContext): Truncated {
  const own = joinMapped(section.headerBlocks.map((block) => block.text));
  const line = section.headerBlocks[0] ? lineOf(section.headerBlocks[0]) : 1;
  const prefix = host.kind === 'act' ? 'act' : '';
  const stamp = draft({ id: context.register.take(childId(prefix, 'stamp', null)), kind: 'stamp', own, line });
  stamp.unrecoverable = 'the file ends inside this annex header, before its number';
  host.children.push(stamp);
  return report(line, stamp.id, 'inside the header of an annex, before its number', own.text, context);
}

function lastUnit(root: Draft): Draft {
  let unit = root;
  for (let last = unit.children.at(-1); last !== undefined; last = unit.children.at(-1)) unit = last;
  return unit;
}

/** Returns where and in what the text breaks off, and reports it; null when it ends like a finished act. */
export function markTruncation(
  act: Draft,
  document: Draft | null,
  sections: readonly Section[],
  context: ParseContext,
): Truncated {
  const last = sections.at(-1);
  const host = document ?? act;
  if (last?.header?.isCut) return cutHeader(host, last, context);
  const unit = lastUnit(host);
  if (last?.header && last.blocks.length === 0 && unit.kind === 'stamp') {
    unit.unrecoverable = 'nothing follows this header';
    return report(unit.line, unit.id, 'after the header of an annex', unit.own.text, context);
  }
  const isLawText = unit.kind === 'point' || unit.kind === 'subpoint' || unit.kind === 'paragraph';
  const isInForm = host.children.at(-1)?.kind === 'annex' && host.children.at(-1)?.form !== null;
  if (!isLawText || isInForm || FINISHED.test(unit.own.text)) return null;
  return report(unit.line, unit.id, 'in the middle of a sentence', unit.own.text, context);
}
