// The history of a methodology and the answer for a day never differ in how much of the text is held.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { historyOf } from '../../src/app/answer/history-answer.ts';
import { asOf } from '../../src/app/as-of.ts';
import { openCatalog } from '../../src/app/catalog/open-catalog.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { timeLogic } from '../../src/app/time-logic.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { addDays } from '../../src/base/legal-date.ts';
import type { BodyLaw } from '../../src/model/body-law.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/fold');

/** The law with every moment on its first possible day: no window is left in which two editions may stand. */
function settled(law: BodyLaw): BodyLaw {
  const bounds = law.bounds.map((bound) => {
    const day = bound.exact ?? bound.earliest;
    return { ...bound, earliest: day, latest: day, latestIfDuty: day, exact: day, contested: false, needs: [] };
  });
  return { ...law, bounds };
}

/** Days on which the history and the answer say something else of the same edition. */
function disagreements(told: BodyLaw): string[] {
  const law = settled(told);
  const days = [
    ...new Set(law.bounds.flatMap(({ earliest }) => [addDays(earliest, -1), earliest, addDays(earliest, 1)])),
  ];
  const wordOf = { complete: 'held', partial: 'partial', unknown: 'unknown' } as const;
  return law.methodologies.flatMap(({ act }) => {
    const states = historyOf(law, null, act).value?.states ?? [];
    return days.flatMap((date) => {
      const answer = asOf(law, { date, act, lang: 'en' }, timeLogic);
      const state = states.findLast(({ from }) => from.earliest <= date);
      if (state === undefined || !answer.methodologies.some((entry) => entry.act === act)) return [];
      const said = wordOf[answer.text];
      return said === state.words ? [] : [`${act} ${date}: history ${state.words}, answer ${said}`];
    });
  });
}

async function lawsOf(workspace: Workspace): Promise<BodyLaw[]> {
  const { bodies } = (await openCatalog(workspace)).corpus;
  const laws = await Promise.all(bodies.map(async ({ id }) => (await openLaw(workspace, id)).value));
  return laws.flatMap((law) => law ?? []);
}

test('the embedded corpus, and each of the acts written for folding', async () => {
  const found: string[] = [];
  for (const file of [null, ...readdirSync(FIXTURES)]) {
    const workspace = copiedWorkspace();
    if (file !== null) await add(workspace, { file: join(FIXTURES, file), body: null, lang: null, write: true });
    found.push(...(await lawsOf(workspace)).flatMap(disagreements).map((entry) => `${file}: ${entry}`));
  }
  expect(found).toEqual([]);
}, 60_000);
