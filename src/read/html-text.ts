import type { MappedText } from '../base/mapped-text.ts';
import { readEntity } from './markdown-entities.ts';

/** A stretch of the source that is shown, or a line break that a tag makes. */
export type Run =
  | { readonly start: number; readonly end: number; readonly isPreformatted: boolean; readonly isRaised: boolean }
  | { readonly made: string };

const FIGURES = '0123456789';
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

/** A growing text with the origin of each unit. */
interface Draft {
  readonly units: string[];
  readonly origins: number[];
}

function push(draft: Draft, made: string, origin: number): void {
  for (const unit of made.split('')) {
    draft.units.push(unit);
    draft.origins.push(origin);
  }
}

function takeRun(draft: Draft, html: string, run: Extract<Run, { start: number }>): void {
  for (let at = run.start; at < run.end; at += 1) {
    const unit = html.charAt(at);
    if (unit === '&') {
      const entity = entityAt(html, at);
      if (entity && at + entity.length <= run.end) {
        if (entity.made !== SOFT_HYPHEN) push(draft, entity.made, at);
        at += entity.length - 1;
        continue;
      }
    }
    if (unit === SOFT_HYPHEN || unit === '\u0000') continue;
    const figure = run.isRaised ? FIGURES.indexOf(unit) : -1;
    const isSpace = isSourceSpace(unit.charCodeAt(0));
    if (isSpace && run.isPreformatted) push(draft, unit === '\r' ? ' ' : unit, at);
    else if (isSpace && draft.units.at(-1) === ' ') continue;
    else push(draft, figure >= 0 ? RAISED.charAt(figure) : isSpace ? ' ' : unit, at);
  }
}

/**
 * Returns the text that the runs show, entities read, white space of the source as one space. A raised figure stays raised:
 * "5<sup>1</sup>" is not 51. Each unit keeps the offset where it or its entity begins in the source.
 */
export function textOfRuns(html: string, runs: readonly Run[]): MappedText {
  const draft: Draft = { units: [], origins: [] };
  for (const run of runs) {
    if ('made' in run) push(draft, run.made, -1);
    else takeRun(draft, html, run);
  }
  return { text: draft.units.join(''), origins: Int32Array.from(draft.origins) };
}
