import type { Lang } from '../model/ids.ts';
import type { ClauseSpan, ClauseToken } from './clause-tokens.ts';

/** A moment as a clause words it: an event and what is added to it, or a date. */
export interface Term {
  readonly from: 'P' | 'R' | 'A' | 'V' | null;
  readonly plusDays: number;
  readonly plusMonths: number;
  readonly date: string | null;
  readonly alternativePlusDays: number | null;
  readonly words: string;
  /** The words do not tell the moment: working days, another act's commencement, a length counted from nothing. */
  readonly unclear: boolean;
}

/** Units that stand together in a clause ("пунктов 1, 2 и подпункта 3) пункта 4"). */
export interface ClauseUnits {
  /** Minimal paths, outermost unit first; empty where "7-9" may be a range or one inserted unit. */
  readonly paths: readonly (readonly string[])[];
  readonly words: string;
}

/** What the walk over a sentence sees, in reading order. */
export type Item =
  | { readonly kind: 'act' }
  | { readonly kind: 'except'; readonly words: string }
  | { readonly kind: 'relative' }
  | { readonly kind: 'units'; readonly units: ClauseUnits }
  | { readonly kind: 'verb'; readonly verb: 'effect' | 'force'; readonly participle: boolean }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'retroactive'; readonly date: string | null }
  | { readonly kind: 'unclear'; readonly words: string };

export type EventLetter = 'P' | 'R' | 'A' | 'V';
export type Relation = 'after' | 'from' | 'none';

/** Raw finds before lengths and events are joined to terms: [from, to) in tokens. */
export type Find =
  | { readonly kind: 'item'; readonly item: Item; readonly from: number; readonly to: number }
  | {
      readonly kind: 'event';
      readonly event: EventLetter;
      readonly relation: Relation;
      readonly hasDay: boolean;
      readonly next: boolean;
      readonly foreign: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'length'; readonly span: ClauseSpan; readonly from: number; readonly to: number };

export interface Scan {
  readonly text: string;
  readonly tokens: readonly ClauseToken[];
  readonly lang: Lang;
  readonly spanAt: ReadonlyMap<number, ClauseSpan>;
  /** Tokens that already belong to a find. */
  readonly taken: Set<number>;
  readonly finds: Find[];
}

/** How far an event may stand from its preposition or postposition; between them stand "его первого официального" and the like. */
export const REACH = 9;

export function wordsOf(scan: Scan, from: number, to: number): string {
  const start = scan.tokens[from]?.start ?? 0;
  return scan.text
    .slice(start, scan.tokens[to - 1]?.end ?? start)
    .replace(/\s+/gu, ' ')
    .trim();
}

export function take(scan: Scan, from: number, to: number, item: Item): void {
  for (let at = from; at < to; at += 1) scan.taken.add(at);
  scan.finds.push({ kind: 'item', item, from, to });
}

export function markAt(scan: Scan, at: number): string | null {
  return scan.tokens[at]?.mark ?? null;
}

export function nounOfVerb(scan: Scan, at: number): number | null {
  const offsets = scan.lang === 'kk' ? [-1, -2] : [2, 1, 3, -1, -2];
  for (const offset of offsets) {
    const mark = markAt(scan, at + offset);
    if (mark === 'effect' || mark === 'force') return at + offset;
  }
  return null;
}

/** Matches the ablative of a month name, "қаңтардан"; not "қаңтардағы". */
export const KK_ABLATIVE = /(?:дан|ден|тан|тен|нан|нен)$/u;
