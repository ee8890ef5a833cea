import type { UnitReading, UnitState } from '../model/body-law.ts';
import type { AmendmentRepealed } from './consolidation-input.ts';
import type { MethodologyDraft, UnitDraft } from './unit-draft.ts';
import { state, turn } from './unit-draft.ts';

/** What an act orders for a day on which it is repealed or cancelled already is never law. */
function undoWhatNeverBegan(methodology: MethodologyDraft, draft: UnitDraft, { act, bound }: AmendmentRepealed): void {
  for (;;) {
    const [before, last] = [draft.states.at(-2), draft.states.at(-1)];
    if (last?.by.act !== act || before === undefined || !methodology.isNotBefore(last.from, bound)) return;
    draft.states.splice(-2, 2, { ...before, until: null, end: null });
  }
}

/** The reading by which the words before the amendment stand. */
function asBefore(reading: string, earlier: UnitState | undefined, index: number): UnitReading {
  const words = earlier?.state ?? 'unknown';
  return {
    reading,
    status: words === 'absent' ? 'ceased' : 'applies',
    state: words,
    wordsOfState: words === 'text' ? index : null,
    by: earlier?.by.act ?? null,
  };
}

/** Leaves open what stands in the units that an amending act changed, once that act is repealed or cancelled. */
export function openAfterRepeal(methodology: MethodologyDraft, repealed: AmendmentRepealed): void {
  for (const draft of methodology.units.values()) {
    undoWhatNeverBegan(methodology, draft, repealed);
    const index = draft.states.length - 1;
    const last = draft.states[index];
    if (last?.by.act !== repealed.act) continue;
    const before = draft.states.findLastIndex((entry) => entry.by.act !== repealed.act);
    const earlier = draft.states[before];
    const readings = repealed.readings.map((entry): UnitReading => {
      if (entry.undoes === true) return asBefore(entry.reading, earlier, before);
      return {
        reading: entry.reading,
        // A unit that the amendment had deleted stays deleted while its words are kept.
        status: entry.ceased || (entry.keepsWords && last.state === 'absent') ? 'ceased' : 'applies',
        state: entry.ceased ? 'absent' : entry.keepsWords ? last.state : 'unknown',
        wordsOfState: entry.keepsWords && last.state === 'text' ? index : null,
        by: entry.keepsWords ? repealed.act : null,
      };
    });
    const by = { act: repealed.by, provision: null };
    turn(methodology, draft, 'unresolved', state(repealed.bound, 'unknown', by, { readings }));
  }
}
