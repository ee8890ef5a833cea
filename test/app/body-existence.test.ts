// Acts outlive the body that adopted them; nobody is appraised in a ministry that does not exist.
import { expect, test } from 'vitest';
import { asOf } from '../../src/app/as-of.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { timeLogic } from '../../src/app/time-logic.ts';
import type { BodyLaw } from '../../src/model/body-law.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

async function lawOfMinistry(change: Partial<BodyLaw>): Promise<BodyLaw> {
  const { value: law } = await openLaw(embeddedWorkspace(), 'mddiai');
  if (law === null) throw new Error('no law');
  return { ...law, ...change };
}

const on = (law: BodyLaw, date: string) => asOf(law, { date, lang: 'en' }, timeLogic);

test('from the day of its successor on, the order is not said to apply to the ministry, nor are its rules', async () => {
  const law = await lawOfMinistry({ successors: [{ body: 'next-ministry', on: '2025-03-01' }] });
  expect(on(law, '2025-02-28')).toMatchObject({ status: 'applies', certainty: 'presumed' });
  const after = on(law, '2025-03-01');
  expect(after).toMatchObject({ status: 'undetermined', certainty: 'undetermined' });
  expect(after.reason).toContain('succeeded by next-ministry on 2025-03-01');
  expect(new Set(after.rules.map((rule) => rule.certainty))).toEqual(new Set(['undetermined']));
});

test('a body without an act of its own, whose beginning nobody has told, is asked about in vain', async () => {
  const law = await lawOfMinistry({ predecessors: [{ body: 'earlier-ministry', on: null }] });
  expect(on(law, '2021-06-01').status).toBe('applies');
  const heir = { ...law, body: { ...law.body, id: 'heir' } };
  expect(on(heir, '2021-06-01')).toMatchObject({ status: 'undetermined', certainty: 'undetermined' });
  expect(on(heir, '2021-06-01').reason).toContain('its predecessor is earlier-ministry');
});

test('before its first day the predecessor is to be asked', async () => {
  const law = await lawOfMinistry({ predecessors: [{ body: 'earlier-ministry', on: '2021-06-17' }] });
  expect(on(law, '2021-06-16').reason).toContain(
    'exists only from 2021-06-17: ask for its predecessor earlier-ministry',
  );
  expect(on(law, '2021-06-17').status).toBe('applies');
});
