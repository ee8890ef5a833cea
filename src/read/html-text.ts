import { zeros } from '../base/int-room.ts';
import type { MappedText } from '../base/mapped-text.ts';
import { readEntity } from './markdown-entities.ts';

/** A stretch of the source that is shown, or a line break that a tag makes. */
export type Run =
  | { readonly start: number; readonly end: number; readonly isPreformatted: boolean; readonly isRaised: boolean }
  | { readonly made: string };

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Names of entities that old pages write without the closing mark. Matches `&nbsp`, `&laquo`; must not match `&nbspx;`. */
const OPEN_ENTITY = /&(nbsp|amp|lt|gt|quot|laquo|raquo|sect|deg|shy|copy|middot)(?![a-zA-Z0-9;=])/uy;
/** What page 1252 holds where Unicode has controls: old pages write `&#150;` for a dash. Code points from 128. */
const PAGE_1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';
const SOFT_HYPHEN = '\u00ad';

interface Entity {
  readonly length: number;
  readonly made: string;
}

function entityAt(html: string, at: number): Entity | null {
  const entity = readEntity(html, at);
  if (entity) {
    const code = entity.made.charCodeAt(0);
    return code >= 128 && code < 160 ? { ...entity, made: PAGE_1252.charAt(code - 128) } : entity;
  }
  OPEN_ENTITY.lastIndex = at;
  const open = OPEN_ENTITY.exec(html);
  const closed = open ? readEntity(`${open[0]};`, 0) : null;
  return open && closed ? { length: open[0].length, made: closed.made } : null;
}

/** Line ends, tabs and spaces of the source, which a page shows as one space; a no-break space is none of them. */
function isSourceSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** A growing text with the origin of each unit; `origins` is as long as the source of all runs. */
interface Draft {
  readonly parts: string[];
  readonly origins: Int32Array;
  length: number;
  endsWithSpace: boolean;
}

const SPACE = 32;
const AMPERSAND = 38;
const SOFT_HYPHEN_CODE = 0xad;

function push(draft: Draft, made: string, origin: number): void {
  if (made === '') return;
  draft.parts.push(made);
  draft.origins.fill(origin, draft.length, draft.length + made.length);
  draft.length += made.length;
  draft.endsWithSpace = made.endsWith(' ');
}

function pushSlice(draft: Draft, html: string, start: number, end: number): void {
  if (end <= start) return;
  draft.parts.push(html.slice(start, end));
  const { origins } = draft;
  for (let at = start, to = draft.length; at < end; at += 1, to += 1) origins[to] = at;
  draft.length += end - start;
  draft.endsWithSpace = html.charCodeAt(end - 1) === SPACE;
}

function isFigureCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Takes the unit at `at` that is not shown as it stands, and returns where the next one is. */
function takeStrange(draft: Draft, html: string, at: number, run: Extract<Run, { start: number }>): number {
  const unit = html.charAt(at);
  const code = html.charCodeAt(at);
  if (code === AMPERSAND) {
    const entity = entityAt(html, at);
    if (entity && at + entity.length <= run.end) {
      if (entity.made !== SOFT_HYPHEN) push(draft, entity.made, at);
      return at + entity.length;
    }
    push(draft, unit, at);
  } else if (isSourceSpace(code)) {
    if (run.isPreformatted) push(draft, unit === '\r' ? ' ' : unit, at);
    else if (!draft.endsWithSpace) push(draft, ' ', at);
  } else if (isFigureCode(code)) push(draft, RAISED.charAt(code - 48), at);
  else if (code !== 0 && code !== SOFT_HYPHEN_CODE) push(draft, unit, at);
  return at + 1;
}

/** Stretches that are shown as they stand are taken whole: most of a page is. */
function takeRun(draft: Draft, html: string, run: Extract<Run, { start: number }>): void {
  let from = run.start;
  let at = run.start;
  while (at < run.end) {
    const code = html.charCodeAt(at);
    const isOrdinary = code > AMPERSAND && code !== SOFT_HYPHEN_CODE && !(run.isRaised && isFigureCode(code));
    const isWordSpace =
      code === SPACE && (at === from ? !draft.endsWithSpace : html.charCodeAt(at - 1) !== SPACE) && !run.isPreformatted;
    if (isOrdinary || isWordSpace || (code > SPACE && code < AMPERSAND)) at += 1;
    else {
      pushSlice(draft, html, from, at);
      at = takeStrange(draft, html, at, run);
      from = at;
    }
  }
  pushSlice(draft, html, from, at);
}

/**
 * Returns the text that the runs show, entities read, white space of the source as one space. A raised figure stays raised:
 * "5<sup>1</sup>" is not 51. Each unit keeps the offset where it or its entity begins in the source.
 */
export function textOfRuns(html: string, runs: readonly Run[]): MappedText {
  let room = 0;
  for (const run of runs) room += 'made' in run ? run.made.length : run.end - run.start;
  const draft: Draft = { parts: [], origins: zeros(room), length: 0, endsWithSpace: false };
  for (const run of runs) {
    if ('made' in run) push(draft, run.made, -1);
    else takeRun(draft, html, run);
  }
  const { parts, origins, length } = draft;
  return { text: parts.join(''), origins: length === room ? origins : origins.subarray(0, length) };
}
