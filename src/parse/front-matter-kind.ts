import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import { isMethodologyNamed, isOfOtherSubject, namesAppraisalMethodology } from '../lexicon/act-kind-words.ts';
import { OPERATIVE, THIS_ACT, TITLE_KIND } from '../lexicon/act-words.ts';
import { foldForMatch } from '../lexicon/fold-text.ts';
import { findQuoteMarks } from '../lexicon/quotes.ts';
import type { ActKind, FrontMatter } from '../model/expression.ts';
import type { Lang } from '../model/ids.ts';
import type { Commencement } from '../model/lifecycle.ts';
import type { Provision } from '../model/provision.ts';
import { type FrontMatterInput, fullText, unitsOf } from './front-matter-source.ts';

/** The number of a point. Matches `4. ` of "4. Осы шешім", `5-1. `; must not match `4.1`. */
const POINT_LABEL = /^\s{0,8}\d{1,4}(?:-\d{1,4})?\s?\.\s/u;
const KINDS = ['approve', 'amend', 'repeal'] as const;

/** Returns the folded text with everything inside quotation marks blanked: titles of other acts and new text are not operative. */
function withoutQuoted(text: string): string {
  const folded = foldForMatch(text);
  const marks = findQuoteMarks(text);
  let depth = 0;
  let kept = '';
  let from = 0;
  for (const mark of marks) {
    if (depth === 0) kept += folded.slice(from, mark.at);
    const isOpening = mark.kind === 'open' || (mark.kind === 'either' && depth === 0);
    depth = Math.max(0, depth + (isOpening ? 1 : -1));
    from = mark.at + 1;
  }
  // Where a mark is never closed, nothing is blanked: better too much than too little.
  return depth === 0 ? kept + folded.slice(from) : folded;
}

/** Says which operative words a unit has outside quotation marks. */
export function operationsOf(text: string, lang: Lang): ReadonlySet<ActKind> {
  const bare = withoutQuoted(text);
  return new Set(KINDS.filter((kind) => OPERATIVE[lang][kind].test(bare)));
}

/** Returns what an act does by its title; null where the title does not say. */
export function kindOfTitle(title: string | null, lang: Lang): ActKind | null {
  if (title === null) return null;
  const bare = withoutQuoted(title);
  const told = KINDS.flatMap((kind) => {
    const at = TITLE_KIND[lang][kind].exec(bare)?.index;
    return at === undefined ? [] : [{ kind, at }];
  });
  // A title whose quotation marks do not pair up shows that of the act amended too: Russian names the deed first, Kazakh last.
  const [first] = told.sort((a, b) => (lang === 'ru' ? a.at - b.at : b.at - a.at));
  return first?.kind ?? null;
}

export interface KindReading {
  readonly kind: ActKind;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns what the act does by its operative words; an act that approves and repeals approves. The title is asked only where the
 * points hold no operative words, or to choose between approving and amending when they hold both.
 */
export function readKind(input: FrontMatterInput, title: string | null): KindReading {
  const { lang } = input;
  const found = new Set<ActKind>();
  for (const point of input.act.children.filter((child) => child.kind !== 'annex')) {
    for (const unit of unitsOf(point)) for (const kind of operationsOf(unit.own.text, lang)) found.add(kind);
  }
  const byTitle = kindOfTitle(title, lang);
  const place = { file: input.file, line: input.act.line };
  if (found.size === 0) {
    if (byTitle === null) return { kind: 'other', diagnostics: [] };
    const message = 'No operative words were found in the points; the title says what the act does.';
    return { kind: byTitle, diagnostics: [diagnose('PARSE_KIND_BY_TITLE', message, place)] };
  }
  if (found.has('approve') && isOfOtherMatter(input, title))
    return { kind: kindBeside(found, byTitle), diagnostics: [] };
  const isAmending = found.has('approve') && found.has('amend') && byTitle === 'amend';
  const kind = isAmending ? 'amend' : (KINDS.find((name) => found.has(name)) ?? 'other');
  const contradicted = byTitle !== null && !found.has(byTitle);
  const message = `The title says "${byTitle ?? ''}", the points say "${kind}".`;
  return { kind, diagnostics: contradicted ? [diagnose('PARSE_KIND_CONTRADICTED', message, place)] : [] };
}

/** What the act approves is certainly no methodology of appraisal: neither its title nor the heading of what it approves speaks of one. */
function isOfOtherMatter({ act, methodology, lang }: FrontMatterInput, title: string | null): boolean {
  if (title === null || !isOfOtherSubject(title)) return false;
  const approving = act.children.filter((child) => child.kind === 'point').map((point) => point.own.text);
  if (approving.some((text) => operationsOf(text, lang).has('approve') && isMethodologyNamed(text))) return false;
  const heading = methodology?.heading ?? null;
  return heading === null || !namesAppraisalMethodology(heading, lang);
}

/** What an act that approves another matter does besides: a list of changes is approved too. */
function kindBeside(found: ReadonlySet<ActKind>, byTitle: ActKind | null): ActKind {
  const [other] = KINDS.filter((kind) => kind !== 'approve' && found.has(kind));
  return other ?? (byTitle === 'approve' || byTitle === null ? 'other' : byTitle);
}

export interface CommencementReading {
  readonly commencement: Commencement | null;
  readonly point: FrontMatter['commencementPoint'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns when the act says that it begins to apply, and in which point. */
export function readOwnCommencement(input: FrontMatterInput, points: readonly Provision[]): CommencementReading {
  for (const point of [...points].reverse()) {
    const text = fullText(point);
    if (!THIS_ACT[input.lang].test(foldForMatch(text))) continue;
    const commencement = input.readCommencement(withoutLabel(text), input.lang);
    if (commencement) return { commencement, point: point.label, diagnostics: [] };
  }
  const message = 'No point says when the act begins to apply.';
  const place = { file: input.file, line: input.act.line };
  return { commencement: null, point: null, diagnostics: [diagnose('PARSE_COMMENCEMENT_ABSENT', message, place)] };
}

/** Returns the words of a point without its number. */
function withoutLabel(text: string): string {
  return text.replace(POINT_LABEL, '');
}
