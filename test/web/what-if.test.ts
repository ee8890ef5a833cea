import { describe, expect, test } from 'vitest';
import type { LawParts } from '../../src/app/answer/what-if-answer.ts';
import { lawUnder } from '../../src/app/answer/what-if-answer.ts';
import { openExplorer } from '../../src/app/explorer.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { sha256 } from '../../src/web/client/sha256.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();
const explorer = openExplorer(workspace).value;
const held = new Map<string, LawParts>();
for (const id of explorer.ids) {
  const parts = await explorer.parts(id);
  if (parts !== null) held.set(id, parts);
}

/** As the browser gets it. */
function partsOf(body: string): LawParts {
  return JSON.parse(JSON.stringify(held.get(body)));
}

const bodies = [...held.keys()];

describe('the law assembled in the browser', () => {
  test('every body with an unknown day has its parts', () => {
    expect(bodies).toContain('atyrau-oblast-akimat');
    expect(bodies.length).toBeGreaterThan(4);
  });

  test.each(bodies)('%s: without an assumption it is the law that the command has', async (body) => {
    const { value } = await openLaw(workspace, body);
    expect(JSON.parse(JSON.stringify(lawUnder(partsOf(body), new Map(), sha256)))).toEqual(
      JSON.parse(JSON.stringify(value)),
    );
  });

  test.each(bodies)('%s: with a day of publication given it is the law of --published', async (body) => {
    const act = partsOf(body).works.find((work) => work.held && work.published === null);
    if (!act?.adopted) return;
    const published = new Map([[act.id, `${act.adopted.slice(0, 4)}-12-20`]]);
    const { value } = await openLaw({ ...workspace, published }, body);
    expect(JSON.parse(JSON.stringify(lawUnder(partsOf(body), published, sha256)))).toEqual(
      JSON.parse(JSON.stringify(value)),
    );
  });

  test('a day of publication turns the undetermined answer of Atyrau oblast into a dated one', () => {
    const before = lawUnder(partsOf('atyrau-oblast-akimat'), new Map(), sha256);
    const open = before.bounds.filter((bound) => bound.needs.some((need) => need.act.endsWith('/105')));
    expect(open.every((bound) => bound.exact === null)).toBe(true);
    const act = 'atyrau-oblast-akimat/2023-06-29/105';
    const after = lawUnder(partsOf('atyrau-oblast-akimat'), new Map([[act, '2023-07-05']]), sha256);
    const own = after.acts.find((entry) => entry.id === act);
    expect(after.bounds[own?.commencement ?? -1]?.exact).toMatch(/^2023-07-/);
  });
});
