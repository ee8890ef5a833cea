// What `tools/sabotage.mjs` breaks: one wrong turn of thought about time each. `find` must stand exactly once in its file.

/** Tests that must notice. One run takes about ten seconds. */
export const TESTS = ['test/time', 'test/amend', 'test/properties', 'test/app/time-questions.test.ts'];

export const BREAKS = [
  {
    name: 'a term after publication is counted one day too long',
    file: 'src/time/bounds.ts',
    find: 'return addDays(addMonths(date, shift.months), shift.days);',
    replace: 'return addDays(addMonths(date, shift.months), shift.days === 0 ? 0 : shift.days + 1);',
  },
  {
    name: 'the window for publication is a day too wide',
    file: 'src/time/law-on-acts.ts',
    find: 'export const PUBLICATION_DUTY_DAYS = 30;',
    replace: 'export const PUBLICATION_DUTY_DAYS = 31;',
  },
  {
    name: 'a contested last day is read as included',
    file: 'src/time/sunset.ts',
    find: 'return { earliest: date, latest, latestIfDuty: latest, exact: null, ...base, contested: true };',
    replace: 'return { earliest: latest, latest, latestIfDuty: latest, exact: latest, ...base };',
  },
  {
    name: 'the day of an event itself still lies before it',
    file: 'src/time/compare-bound.ts',
    find: "position: date < bound.exact ? 'before' : 'after'",
    replace: "position: date <= bound.exact ? 'before' : 'after'",
  },
  {
    name: 'words are edited in the first text, not in the edited one',
    file: 'src/amend/edit-words.ts',
    find: 'return made.get(draft)?.[lang] ?? lastState(draft)?.own?.[lang];',
    replace: 'return made.get(draft)?.[lang] ?? draft.states[0]?.own?.[lang];',
  },
  {
    name: 'words that stand in two units are changed in both',
    file: 'src/amend/edit-words.ts',
    find: 'if (isBent || hits === 1 || (hits > 1 && edit.words?.everywhere === true)) continue;',
    replace: 'if (isBent || hits >= 1) continue;',
  },
  {
    name: 'a deleted unit loses its number',
    file: 'src/amend/unit-life.ts',
    find: "if (!isAbsent(draft)) turn(methodology, draft, end, state(placed.bound, 'absent', authorOf(placed)));",
    replace: 'methodology.units.delete(draft.id);',
  },
  {
    name: 'the repeal of an amending act is overlooked',
    file: 'src/amend/consolidate.ts',
    find: 'for (const repealed of input.repealed) openAfterRepeal(methodology, repealed);',
    replace: '',
  },
  {
    name: 'what nothing shows to go on is told as certain',
    file: 'src/app/as-of/verdict.ts',
    find: "certainty: weakest(verdict.certainty, 'presumed'),",
    replace: 'certainty: verdict.certainty,',
  },
  {
    name: 'the day on which a presumption turns is left out',
    file: 'src/app/as-of/turning.ts',
    find: "const day = position?.position === 'inside' || isPresumed(position) ? q.time.turning(q.date, bound) : null;",
    replace: "const day = position?.position === 'inside' ? q.time.turning(q.date, bound) : null;",
  },
];
