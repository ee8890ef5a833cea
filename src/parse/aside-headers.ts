import { annexOwner, isAnnexOwner, namesDecree, namesModel } from '../lexicon/document-words.ts';
import { readAsideAnchor } from '../lexicon/form-words.ts';
import { isPublisherNote } from '../lexicon/structure-words.ts';
import type { FlatLine, Header } from './header-lines.ts';

/** A header of an annex has at most so many lines and characters. */
const MOST_LINES = 24;
const LONGEST = 700;
/** A block that goes on with the one above. Matches `к Методике`, `(приложение`; must not match `Форма`. */
const SMALL_START = /^\(?\p{Ll}/u;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function endOfBlock(lines: readonly FlatLine[], at: number): number {
  let to = at + 1;
  while (to < lines.length && lines[to]?.block === lines[at]?.block) to += 1;
  return to;
}

function stretch(lines: readonly FlatLine[], from: number, to: number): Stretch {
  const text = lines
    .slice(from, Math.min(to, from + MOST_LINES))
    .map((line) => line.text)
    .join(' ');
  return { from, to, text };
}

/** With the blocks beside it that go on with the header: "Приложение 1" / "к Методике …"; "… әдістемесіне" / "1-қосымша". */
function widen(lines: readonly FlatLine[], found: Stretch, floor: number, where: 'before' | 'after'): Stretch {
  const next = lines[found.to];
  const isOpen = annexOwner(found.text, where) === null;
  if (where === 'after') {
    if (!isOpen || !next?.isAside || !SMALL_START.test(next.text)) return found;
    return stretch(lines, found.from, endOfBlock(lines, found.to));
  }
  const above = lines[found.from - 1];
  if (!isOpen || !above?.isAside || found.from <= floor || !isAnnexOwner(above.text.split(' ').at(-1) ?? ''))
    return found;
  let from = found.from - 1;
  while (from > floor && lines[from - 1]?.block === above.block) from -= 1;
  return stretch(lines, from, found.to);
}

/**
 * Returns the header that the block beginning at `at` is, where the format sets it apart from the running text: all lines of
 * such a block belong to the header, however long they are. Null when the block heads nothing.
 */
export function readAsideHeader(lines: readonly FlatLine[], at: number, floor: number): Header | null {
  const line = lines[at];
  if (!line?.isAside || line.index !== 0 || isPublisherNote(line.text)) return null;
  const block = stretch(lines, at, endOfBlock(lines, at));
  if (block.text.length > LONGEST || block.to - at > MOST_LINES) return null;
  const anchor = readAsideAnchor(block.text);
  if (anchor === null) return null;
  const { from, to, text } = widen(lines, block, floor, anchor.where);
  const owner = annexOwner(text, anchor.where);
  if (anchor.kind === 'approval' && !namesDecree(text)) return null;
  const label = anchor.kind === 'annex' ? anchor.label : null;
  if (anchor.kind === 'annex' && label === null && owner === null && text.includes(' ')) return null;
  const isModel = namesModel(text);
  return { kind: anchor.kind, label, owner, isModel, from, to, anchorLine: line.stored, text, isCut: false };
}
