import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsOfCorpus } from '../../src/app/check.ts';
import { matrixWith } from '../../src/app/compare-matrix.ts';
import { loadCorpus } from '../../src/app/load-corpus.ts';
import { lawOpener, openLaw } from '../../src/app/open-law.ts';
import { scoreAcross } from '../../src/app/score-across.ts';
import { answerApi } from '../../src/web/api.ts';
import { openLibrary } from '../../src/web/library.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();

test('what goes over all bodies lets others in between two of them', async () => {
  const ids = loadCorpus(workspace.corpus).value.bodies.map(({ id }) => id);
  let pauses = 0;
  const pause = () => {
    pauses += 1;
  };
  await matrixWith(lawOpener(workspace), ids, '2021-01-01', undefined, pause);
  expect(pauses).toBe(ids.length);
  const { value } = await scoreAcross(workspace, { body: 'mddiai' }, 'bodies', '2021-01-01', 'en', pause);
  expect(pauses).toBe(2 * ids.length);
  const withLaw = await Promise.all(ids.map(async (id) => (await openLaw(workspace, id)).value?.methodologies.length));
  expect(value?.rows.length).toBe(withLaw.filter((count) => count !== 0).length);
});

describe('the check asked of the server', () => {
  test('writes no rules, which only a person may, and its pages are parts of one list', async () => {
    const library = openLibrary(workspace);
    const ask = async (query: string) => {
      const asked = {
        method: 'GET',
        route: 'check',
        query: new URLSearchParams(query),
        contentType: '',
        mayWrite: false,
      };
      const { status, body } = await answerApi({ ...asked, readBody: async () => null }, library);
      expect(status).toBe(200);
      return JSON.parse(String(body)).diagnostics;
    };
    const all = await ask('lang=kk');
    expect(all.length).toBeGreaterThan(20);
    expect([...(await ask('lang=kk&limit=10')), ...(await ask('lang=kk&offset=10'))]).toEqual(all);
    expect(existsSync(workspace.rules)).toBe(false);
    library.close();
  });

  test('lets others in between two documents and between two bodies', async () => {
    let pauses = 0;
    const pause = () => {
      pauses += 1;
    };
    await findingsOfCorpus(workspace, false, pause);
    const { bodies, acts } = loadCorpus(workspace.corpus).value;
    const held = acts.filter(({ work }) => work.held).length;
    // Each held act is opened and its documents looked at, each body's law is made.
    expect(pauses).toBeGreaterThanOrEqual(2 * held + bodies.length);
  });
});
