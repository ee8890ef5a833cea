// What is kept between runs never changes an answer: a corpus that grew act by act answers as one that is read at once.
import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import { build } from '../../src/app/build.ts';
import { lawKey } from '../../src/app/catalog/law-key.ts';
import { openCatalog } from '../../src/app/catalog/open-catalog.ts';
import { openLaw } from '../../src/app/open-law.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import type { Body } from '../../src/model/work.ts';
import { sha256 } from '../../src/store/sha256.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const ACTS = ['aksu-55-1.ru.txt', 'kazygurt-48-300.kk.txt', 'aksu-700-5.ru.txt'].map((name) => join(FIXTURES, name));

/** Every file under a folder with its text. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

/** The same corpus where nothing is known of it. */
function anew(of: Workspace): Workspace {
  const workspace = copiedWorkspace();
  rmSync(workspace.corpus, { recursive: true });
  cpSync(of.corpus, workspace.corpus, { recursive: true });
  rmSync(workspace.cache, { recursive: true, force: true });
  return workspace;
}

async function lawsOf(workspace: Workspace): Promise<Record<string, unknown>> {
  const { corpus } = await openCatalog(workspace);
  const laws = await Promise.all(corpus.bodies.map(async ({ id }) => [id, (await openLaw(workspace, id)).value]));
  return Object.fromEntries(laws);
}

const request = (file: string) => ({ file, write: true, body: null, lang: null });

function decree(folder: string, city: string, base: number, number: number): string {
  const file = join(folder, `${city}-${number}.txt`);
  const title = `Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов акимата города ${city}`;
  writeFileSync(
    file,
    `
О внесении изменения в постановление акимата города ${city} от 4 мая 2018 года № ${base} "${title}"

Постановление акимата города ${city} от 5 марта 2024 года № ${number}
      Акимат города ${city} ПОСТАНОВЛЯЕТ:
      1. Внести в постановление акимата города ${city} от 4 мая 2018 года № ${base} "${title}" следующее изменение:
      в методике, утвержденной указанным постановлением:
      пункт 24 изложить в следующей редакции:
      "24. КЦИ устанавливаются в количестве от двух до четырех.".
      2. Настоящее постановление вводится в действие со дня его первого официального опубликования.
`,
  );
  return file;
}

describe('a corpus that grows', () => {
  test('answers after each act as one that is read at once, whatever the order', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ]) {
      const workspace = copiedWorkspace();
      await build(workspace);
      for (const at of order) {
        await add(workspace, request(ACTS[at] ?? ''));
        const fresh = anew(workspace);
        await build(fresh);
        expect(contentOf(workspace.rules), `${order} ${at}`).toEqual(contentOf(fresh.rules));
        expect(await lawsOf(workspace)).toEqual(await lawsOf(fresh));
      }
    }
  }, 120_000);

  test('makes only the rules of the bodies that the new act is about', async () => {
    const workspace = copiedWorkspace();
    await build(workspace);
    const timesOf = (): Record<string, number> =>
      Object.fromEntries(
        Object.keys(contentOf(workspace.rules)).map((path) => [path, statSync(join(workspace.rules, path)).mtimeMs]),
      );
    const before = timesOf();
    for (const path of Object.keys(before)) utimesSync(join(workspace.rules, path), 1_000, 1_000);
    await build(workspace);
    const kept = timesOf();
    await add(workspace, request(ACTS[1] ?? ''));
    const after = timesOf();
    const written = Object.keys(after).filter((path) => after[path] !== kept[path]);
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((path) => !path.startsWith('/kazygurt-district-maslikhat/'))).toEqual([]);
  });

  test('a build after it reads nothing again and changes nothing', async () => {
    const workspace = copiedWorkspace();
    await add(workspace, request(ACTS[0] ?? ''));
    const documents = readdirSync(join(workspace.cache, 'documents'));
    expect((await build(workspace)).written).toEqual([]);
    expect(readdirSync(join(workspace.cache, 'documents'))).toEqual(documents);
  });
});

describe('what is changed by hand between two questions', () => {
  const FOLDER = 'atyrau-city-akimat/2022-02-15_324';
  const askFor = async (workspace: Workspace, body: string) =>
    (await askAsOf(workspace, { body, date: '2022-06-01', type: undefined, act: undefined, lang: 'en' })).value;

  test('a text that no longer has the bytes of its manifest is not used, and the body says so', async () => {
    const workspace = copiedWorkspace();
    expect((await askFor(workspace, 'atyrau-city-akimat'))?.text).toBe('partial');
    const path = join(workspace.corpus, FOLDER, 'kk.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('324', '325'));
    const told = await askFor(workspace, 'atyrau-city-akimat');
    expect(told?.text).toBe('unknown');
    expect(told?.diagnostics.map((entry) => entry.code)).toContain('STORE_HASH_DIFFERS');
  });

  test('a text that the manifest takes over with new bytes is read anew', async () => {
    const workspace = copiedWorkspace();
    await askFor(workspace, 'atyrau-city-akimat');
    const [path, manifest] = ['kk.txt', 'manifest.yaml'].map((name) => join(workspace.corpus, FOLDER, name)) as [
      string,
      string,
    ];
    const old = readFileSync(path);
    const text = old.toString('utf8').replace('он жұмыс күні', 'он бес жұмыс күні');
    writeFileSync(path, text);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(sha256(old), sha256(Buffer.from(text))));
    const told = await askFor(workspace, 'atyrau-city-akimat');
    const fresh = await askFor(anew(workspace), 'atyrau-city-akimat');
    expect(told).toEqual(fresh);
    expect(told?.text).toBe('partial');
  });

  test('an act that is taken away is missed by the next question', async () => {
    const workspace = copiedWorkspace();
    await add(workspace, request(ACTS[0] ?? ''));
    const ask = () =>
      askAsOf(workspace, { body: 'aksu-city-akimat', date: '2025-06-01', lang: 'en', type: undefined, act: undefined });
    expect((await ask()).value?.amendedBy).toContain('aksu-city-akimat/2024-03-05/55-1');
    rmSync(join(workspace.corpus, 'aksu-city-akimat/2024-03-05_55-1'), { recursive: true });
    expect((await ask()).value?.amendedBy).not.toContain('aksu-city-akimat/2024-03-05/55-1');
  });
});

describe('the key of a law', () => {
  test('changes with the text of an act that orders something of an act about the body, and with a doubt whether it does', async () => {
    const workspace = copiedWorkspace();
    await add(workspace, request(ACTS[0] ?? ''));
    const catalog = await openCatalog(workspace);
    const body = catalog.corpus.bodies.find((entry) => entry.id === 'aksu-city-akimat') as Body;
    const other = catalog.corpus.acts.find(({ work }) => work.id.startsWith('mddiai/'))?.work.id ?? '';
    const act = 'aksu-city-akimat/2018-05-04/278-5';
    const linked = catalog.linked();
    const order = [...linked.editsOn.values()].flat().find((edit) => edit.document.act === other);
    const files = catalog.files.get(other) ?? [];
    // The ministry's order orders something of an act of the city, and no edge tells of it.
    const keyWith = (slip: string | null, key: string) =>
      lawKey(
        workspace,
        {
          ...catalog,
          files: new Map([...catalog.files, [other, files.map((file) => ({ ...file, key }))]]),
          linked: () => ({
            ...linked,
            editsOn: new Map([...linked.editsOn, [act, order === undefined ? [] : [{ ...order, slip }]]]),
          }),
        },
        body,
      );
    const keys = [keyWith(null, 'one'), keyWith(null, 'two'), keyWith('cited otherwise', 'one')];
    expect(new Set(keys).size).toBe(3);
    expect(keyWith(null, 'one')).toBe(keys[0]);
  });
});

describe('bodies that number their acts alike', () => {
  test('an act of one city is never taken for the act of the same day and number of another', async () => {
    const workspace = copiedWorkspace();
    // Only the act of the first city is known; the second city's own, of the same day and number, is not.
    await add(workspace, request(decree(workspace.folder, 'Примерск', 278, 1)));
    const { value } = await add(workspace, request(decree(workspace.folder, 'Образцовск', 278, 2)));
    const other = (await openCatalog(workspace)).linked();
    const targets = [...other.edgesFrom]
      .flatMap(([, edges]) => edges)
      .filter((edge) => edge.from === value?.identity.id);
    expect(targets.map((edge) => edge.to.split('/')[0])).toEqual([value?.identity.body]);
  });
});
