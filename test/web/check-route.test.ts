import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsOfCorpus } from '../../src/app/check.ts';
import { loadCorpus } from '../../src/app/load-corpus.ts';
import { answerApi } from '../../src/web/api.ts';
import { openLibrary } from '../../src/web/library.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();

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
