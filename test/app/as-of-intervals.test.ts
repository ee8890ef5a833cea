// What is kept of an interval never shows: a day asked about after others has the answer that it has alone.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asOf } from '../../src/app/as-of.ts';
import { openCatalog } from '../../src/app/catalog/open-catalog.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { timeLogic } from '../../src/app/time-logic.ts';
import { addDays } from '../../src/base/legal-date.ts';
import type { AsOf } from '../../src/model/answers.ts';
import type { BodyLaw } from '../../src/model/body-law.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const laws: BodyLaw[] = [];

beforeAll(async () => {
  const workspace = embeddedWorkspace();
  for (const { id } of (await openCatalog(workspace)).corpus.bodies) {
    const { value } = await openLaw(workspace, id);
    if (value !== null) laws.push(value);
  }
});

/** The law of a body that followed one and was followed by another, and whose acts were adopted on days on which nothing else happens. */
function renamed(law: BodyLaw): BodyLaw {
  return {
    ...law,
    predecessors: [{ body: 'earlier', on: '2019-06-05' }],
    successors: [{ body: 'later', on: '2024-10-08' }],
    acts: law.acts.map((act) => ({ ...act, adopted: act.adopted === null ? null : addDays(act.adopted, -17) })),
  };
}

const query = (date: string) => ({ date, lang: 'en' as const });
const alone = (law: BodyLaw, date: string): AsOf => asOf(structuredClone(law), query(date), timeLogic);

/** The days around everything that is dated in a law, and seeded days between. */
function daysOf(law: BodyLaw, seed: number): string[] {
  const dated = [
    ...law.bounds.flatMap(({ earliest, latest, latestIfDuty, latestIfNoted }) => [
      earliest,
      latest,
      latestIfDuty,
      latestIfNoted,
    ]),
    ...law.acts.flatMap(({ adopted, evidencedUntil, entryIntoForce }) => [
      adopted,
      evidencedUntil,
      entryIntoForce.latest,
    ]),
    ...[...law.predecessors, ...law.successors].map(({ on }) => on),
  ].flatMap((day) => (day == null || day > '2990' ? [] : [addDays(day, -1), day, addDays(day, 1)]));
  const between = fc
    .sample(fc.integer({ min: 0, max: 4700 }), { numRuns: 30, seed })
    .map((n) => addDays('2014-01-01', n));
  const days = [...new Set([...dated, ...between])];
  return fc.sample(fc.shuffledSubarray(days, { minLength: days.length }), { numRuns: 1, seed })[0] ?? [];
}

describe('answers of one law, day after day in any order', () => {
  test('are those of the law alone', () => {
    for (const [at, law] of [...laws, ...laws.map(renamed)].entries()) {
      for (const date of daysOf(law, 20240305 + at))
        expect(asOf(law, query(date), timeLogic), `${law.body.id} ${date}`).toEqual(alone(law, date));
    }
  }, 120_000);

  test('an answer is not changed by what its reader does to a copy, and two readers have equal ones', async () => {
    const [law] = laws.filter((entry) => entry.methodologies.length > 0);
    if (law === undefined) throw new Error('no law');
    const first = structuredClone(asOf(law, query('2024-01-01'), timeLogic));
    asOf(law, { ...query('2024-01-01'), type: 'kpi-count', lang: 'kk' }, timeLogic);
    expect(asOf(law, query('2024-01-01'), timeLogic)).toEqual(first);
  });
});
