import { describe, expect, test } from 'vitest';
import { openLaw } from '../../src/app/open-law.ts';
import { openLibrary } from '../../src/web/library.ts';
import { READ_ROUTES } from '../../src/web/routes-read.ts';
import { startServer } from '../../src/web/server.ts';
import { answerTo, questionsOf, warmUp } from '../../src/web/warm-up.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();
await openLaw(workspace, 'aksu-city-akimat');
await openLaw(workspace, 'mddiai');
const client = { files: new Map(), single: '', style: '' };

describe('a server that warms up', () => {
  test('asks every route that reads but the check of the whole corpus, of bodies whose law is kept, and is answered', async () => {
    const library = openLibrary(workspace);
    const questions = questionsOf(library);
    const asked = new Set(questions.map((question) => question.asked.split('?')[0]));
    const routes = READ_ROUTES.map(({ path }) => path).filter((path) => path !== 'check');
    expect([...asked].sort()).toEqual([...routes, 'openapi.json', 'score'].sort());
    for (const question of questions)
      expect([question, (await answerTo(question, library)).status]).toEqual([question, 200]);
    const bodies = questions.flatMap(({ asked: words }) => /[?&]body=([^&]+)/u.exec(words)?.[1] ?? []);
    expect([...new Set(bodies)].sort()).toEqual(['aksu-city-akimat', 'mddiai']);
    library.close();
  });

  test('answers the same as one that does not', async () => {
    const [cold, warm] = [openLibrary(workspace), openLibrary(workspace)];
    await warmUp(warm, () => true).done;
    const others = [
      'asof?body=mddiai&date=2019-12-31',
      'diff?left=mddiai@2021-01-01&right=aksu-city-akimat@2019-01-01',
    ];
    for (const question of [...questionsOf(cold), ...others.map((asked) => ({ asked }))])
      expect(await answerTo(question, warm)).toEqual(await answerTo(question, cold));
    for (const library of [cold, warm]) library.close();
  });

  test('begins nothing while a reader is being answered, and nothing after it was stopped', async () => {
    const library = openLibrary(workspace);
    let [opened, looks] = [0, 0];
    const explorer = () => {
      opened += 1;
      return library.explorer();
    };
    const busy = warmUp({ ...library, explorer }, () => {
      looks += 1;
      if (looks === 3) busy.stop();
      return false;
    });
    await busy.done;
    expect([looks, opened]).toEqual([3, 0]);
    library.close();
  });

  test('is left in the middle when the server stops', async () => {
    const started = { workspace, client, port: 0, isWarmed: true };
    const at = await Promise.all([startServer(started), startServer(started), startServer(started)]);
    await at[0]?.stop();
    await fetch(`${at[1]?.url}api/bodies`);
    await at[1]?.stop();
    expect((await fetch(`${at[2]?.url}api/asof?body=mddiai&date=2020-03-01`)).status).toBe(200);
    await at[2]?.warmed;
    await at[2]?.stop();
    await expect(fetch(`${at[2]?.url}api/bodies`)).rejects.toThrow();
  });

  test('says nothing of a corpus that cannot be read: who asks is told', async () => {
    const library = openLibrary({ ...workspace, corpus: `${workspace.corpus}-gone` });
    await warmUp(library, () => true).done;
    expect((await answerTo({ asked: 'asof?body=mddiai&date=2020-03-01' }, library)).status).toBe(404);
    library.close();
  });
});
