// A clause that was not understood reaches the answer: the unit that it touches is told of with no certainty.
import { expect, test } from 'vitest';
import { asOf } from '../../src/app/as-of.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { timeLogic } from '../../src/app/time-logic.ts';
import type { BodyLaw } from '../../src/model/body-law.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

function withDoubt(law: BodyLaw, id: string): BodyLaw {
  const methodologies = law.methodologies.map((entry) => ({
    ...entry,
    units: entry.units.map((unit) =>
      unit.id === id ? { ...unit, states: unit.states.map((state) => ({ ...state, doubt: 'түсініксіз' })) } : unit,
    ),
  }));
  return { ...law, methodologies };
}

test('a unit whose state is in doubt is undetermined on a day on which its neighbour applies', async () => {
  const { value: law } = await openLaw(embeddedWorkspace(), 'kazygurt-district-maslikhat');
  if (law === null) throw new Error('the body is not in the corpus');
  const answer = asOf(withDoubt(law, 'point_13'), { date: '2020-01-01', lang: 'en' }, timeLogic);
  const certainty = new Map(answer.provisions.map((entry) => [entry.id, entry.certainty]));
  expect([certainty.get('point_13'), certainty.get('point_12')]).toEqual(['undetermined', 'presumed']);
  expect(answer.certainty).toBe('undetermined');
});
