import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { askAsOf } from '../../src/app/ask.ts';
import { importFolder } from '../../src/app/import.ts';
import { loadCorpus } from '../../src/app/load-corpus.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { ImportAnswer } from '../../src/model/answers.ts';
import { FILES, writeRepository } from '../support/act-repository.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const ACT = 'baltash-city-maslikhat/2018-04-12/21-3-vi';

async function answerOf(workspace: Workspace, folder: string, write = false): Promise<ImportAnswer> {
  const { value } = await importFolder(workspace, { folder, write });
  return ImportAnswer.parse(value);
}

function filesUnder(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      found.set(path.slice(folder.length + 1), readFileSync(path, 'base64'));
    }
  }
  return found;
}

describe('what a folder of acts holds is told by content', async () => {
  const workspace = copiedWorkspace();
  const before = filesUnder(workspace.corpus);
  const answer = await answerOf(workspace, writeRepository());

  test('the methodology with its languages and editions, and the act that repeals it', () => {
    expect(answer.taken.map(({ act, kind, generation, state }) => ({ act, kind, generation, state }))).toEqual([
      { act: ACT, kind: 'approve', generation: '2018', state: 'new' },
      { act: null, kind: 'repeal', generation: null, state: 'new' },
    ]);
    expect(answer.taken[0]?.editions).toEqual([
      { lang: 'kk', date: '2018-04-12', file: 'acts/700001/kaz@2018-04-12.md' },
      { lang: 'ru', date: '2018-04-12', file: 'acts/700001/rus@2018-04-12.md' },
      { lang: 'kk', date: '2022-02-03', file: 'acts/700001/kaz@2022-02-03.md' },
      { lang: 'ru', date: '2022-02-03', file: 'acts/700001/rus@2022-02-03.md' },
    ]);
  });

  test('an act whose date and number nobody tells is taken with what is known, and it is said', () => {
    expect(answer.taken[1]).toMatchObject({ body: 'baltash-city-maslikhat', missing: ['date', 'number'] });
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('IMPORT_IDENTITY_PARTIAL');
  });

  test('everything else is left, with the reason', () => {
    expect(answer.left.map(({ path, why }) => [path, why.split(':')[0]])).toEqual([
      ['README.md', 'another subject'],
      ['acts/700001/scan.png', 'the format .png holds no text of an act'],
      ['acts/700003/rus.md', 'another subject'],
    ]);
  });

  test('nothing is written without being asked for', () => {
    expect(filesUnder(workspace.corpus)).toEqual(before);
  });
});

describe('taking a folder in', async () => {
  const workspace = copiedWorkspace();
  const folder = writeRepository();
  const first = await answerOf(workspace, folder, true);
  const held = filesUnder(workspace.corpus);

  test('every edition lies in the corpus with its date, the words as adopted under the name of the language', () => {
    const act = loadCorpus(workspace.corpus).value.acts.find((entry) => entry.work.id === ACT);
    expect(
      act?.manifest?.files.map(({ file, editionDate, textState, mediaType }) => [
        file,
        editionDate,
        textState,
        mediaType,
      ]),
    ).toEqual([
      ['kk.md', null, 'as-enacted', 'text/markdown'],
      ['ru.md', null, 'as-enacted', 'text/markdown'],
      ['kk@2022-02-03.md', '2022-02-03', 'consolidated-by-publisher', 'text/markdown'],
      ['ru@2022-02-03.md', '2022-02-03', 'consolidated-by-publisher', 'text/markdown'],
    ]);
    expect(act?.work.registration).toEqual({ number: '777', date: '2018-04-25' });
    expect(act?.manifest?.files[0]?.obtainedFrom).toBe('https://example.kz/700001/kaz');
  });

  test('the body is entered once, with its names in both languages', () => {
    const { bodies } = loadCorpus(workspace.corpus).value;
    const found = bodies.filter((body) => body.id.includes('baltash'));
    expect(found.map(({ id, names }) => [id, names.kk, names.ru])).toEqual([
      ['baltash-city-maslikhat', 'Балташ қалалық мәслихаты', 'Балташский городской маслихат'],
    ]);
  });

  test('a second run writes nothing', async () => {
    const second = await answerOf(workspace, folder, true);
    expect(first.taken.map((entry) => entry.state)).toEqual(['written', 'new']);
    expect(second.taken.map((entry) => entry.state)).toEqual(['held', 'new']);
    expect(filesUnder(workspace.corpus)).toEqual(held);
  });

  test('a run that was stopped in the middle is finished by the next one', async () => {
    const stopped = copiedWorkspace();
    await answerOf(stopped, folder, true);
    // work.yaml is written last: without it the act is not held yet.
    const path = join(stopped.corpus, 'baltash-city-maslikhat/2018-04-12_21-3-vi');
    rmSync(join(path, 'work.yaml'));
    rmSync(join(path, 'ru@2022-02-03.md'));
    rmSync(join(path, 'manifest.yaml'));
    const again = await answerOf(stopped, folder, true);
    expect(again.taken[0]?.state).toBe('written');
    expect([...filesUnder(stopped.corpus).keys()].sort()).toEqual([...held.keys()].sort());
  });
});

describe('both editions answer for their own time', async () => {
  const workspace = copiedWorkspace();
  await answerOf(workspace, writeRepository(), true);
  const membersOn = async (date: string): Promise<unknown> => {
    const query = {
      body: 'baltash-city-maslikhat',
      date,
      type: 'commission-min-members',
      act: undefined,
      lang: 'en',
    } as const;
    const { value } = await askAsOf(workspace, query);
    return value?.rules.filter((rule) => rule.status === 'applies').map((rule) => rule.params);
  };

  test('before the amendment the words as adopted, after it those of the later edition', async () => {
    expect(await membersOn('2019-06-01')).toEqual([{ min: 5 }]);
    expect(await membersOn('2023-06-01')).toEqual([{ min: 7 }]);
  });
});

describe('texts and metadata are witnesses of one act', () => {
  test('a meta file that tells another number is told of, the text is followed', async () => {
    const meta = (FILES['acts/700001/meta@2018-04-12.yaml'] ?? '').replace('№ 21/3-VI', '№ 21/4-VI');
    const folder = writeRepository({ ...FILES, 'acts/700001/meta@2018-04-12.yaml': meta });
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(answer.taken[0]?.act).toBe(ACT);
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('IMPORT_METADATA_DIFFERS');
  });

  test('a Kazakh and a Russian text that tell different dates are told of', async () => {
    const rus = (FILES['acts/700001/rus@2018-04-12.md'] ?? '').replace('12 апреля', '13 апреля');
    const answer = await answerOf(
      copiedWorkspace(),
      writeRepository({ ...FILES, 'acts/700001/rus@2018-04-12.md': rus }),
    );
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('IMPORT_LANGUAGES_DIFFER');
  });

  test('without any metadata the texts tell who the act is', async () => {
    const texts = Object.fromEntries(Object.entries(FILES).filter(([path]) => !path.includes('meta')));
    const answer = await answerOf(copiedWorkspace(), writeRepository(texts));
    expect(answer.taken[0]?.act).toBe(ACT);
  });

  test('a broken meta file does not stop the import', async () => {
    const folder = writeRepository({ ...FILES, 'acts/700001/meta@2018-04-12.yaml': 'requisite: [\n\u0000: {' });
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(answer.taken[0]?.act).toBe(ACT);
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('STORE_YAML_BROKEN');
  });

  test('the same bytes in two places are one edition, the second file is left as a copy', async () => {
    const copy = FILES['acts/700001/rus@2018-04-12.md'] ?? '';
    const answer = await answerOf(copiedWorkspace(), writeRepository({ ...FILES, 'downloads/decree.md': copy }));
    expect(answer.taken).toHaveLength(2);
    expect(answer.left).toContainEqual({
      path: 'downloads/decree.md',
      why: 'another copy of acts/700001/rus@2018-04-12.md',
    });
  });
});

describe('a folder of downloads', () => {
  const corpus = (path: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../corpus', path));
  const AKSU = corpus('aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt');

  test('texts of two acts that lie side by side under the names of languages stay two acts', async () => {
    const answer = await answerOf(
      copiedWorkspace(),
      writeRepository({
        'kk.txt': corpus('kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt'),
        'ru.txt': AKSU,
      }),
    );
    expect(answer.taken.map(({ act }) => act).sort()).toEqual([
      'aksu-city-akimat/2018-05-04/278-5',
      'kazygurt-district-maslikhat/2018-04-09/28-189-vi',
    ]);
    expect(answer.diagnostics.map((entry) => entry.code)).not.toContain('IMPORT_LANGUAGES_DIFFER');
  });

  test('a copy in another format with the same words is a copy, and nothing is said against it', async () => {
    const fixture = join(import.meta.dirname, '../read/fixtures/aksu-city-akimat.pdf');
    const answer = await answerOf(
      copiedWorkspace(),
      writeRepository({ 'a.txt': AKSU, 'b.pdf': readFileSync(fixture) }),
    );
    expect(answer.left).toEqual([{ path: 'b.pdf', why: 'another copy of a.txt' }]);
    expect(answer.diagnostics.map((entry) => entry.code)).not.toContain('IMPORT_COPY_DIFFERS');
  });

  test('a copy with other words is a finding that names the unit', async () => {
    const text = new TextDecoder().decode(AKSU);
    const changed = text.replace('1. Настоящая методика', '1. Настоящая новая методика');
    expect(changed).not.toBe(text);
    const answer = await answerOf(copiedWorkspace(), writeRepository({ 'a.txt': AKSU, 'b.txt': changed }));
    const [found] = answer.diagnostics.filter((entry) => entry.code === 'IMPORT_COPY_DIFFERS');
    expect(found?.message).toMatch(/^1 of \d+ units differ from a\.txt: point_1\.$/u);
  });

  test('what the reader is not sure of is told before anything is written', async () => {
    const bytes = iconv.encode(new TextDecoder().decode(AKSU), 'win1251');
    const answer = await answerOf(copiedWorkspace(), writeRepository({ 'a.txt': bytes }));
    expect(answer.taken.map(({ act }) => act)).toEqual(['aksu-city-akimat/2018-05-04/278-5']);
    expect(answer.diagnostics.map((entry) => entry.code)).toContain('READ_ENCODING_GUESSED');
  });
});

describe('any folder gives an answer', () => {
  test('a folder that is not there', async () => {
    const { value, diagnostics } = await importFolder(copiedWorkspace(), { folder: '/nowhere/at/all', write: true });
    expect(value).toBeNull();
    expect(diagnostics.map((entry) => entry.code)).toEqual(['IMPORT_FOLDER_MISSING']);
  });

  test('an empty folder, empty files, binary files, names in any letters', async () => {
    const folder = writeRepository({
      'empty.md': '',
      'bin.md': new Uint8Array([0, 1, 2, 0, 255]),
      'қаулы № 5.txt': 'Бағалау',
      '.git/config': 'x',
    });
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(answer.taken).toEqual([]);
    expect(answer.left.map((entry) => entry.path)).toEqual(['bin.md', 'empty.md', 'қаулы № 5.txt']);
  });

  test('a link that leads back into the folder is not followed', async () => {
    const folder = writeRepository();
    mkdirSync(join(folder, 'more'));
    symlinkSync(folder, join(folder, 'more', 'loop'));
    symlinkSync('/etc/passwd', join(folder, 'more', 'rus.md'));
    const answer = await answerOf(copiedWorkspace(), folder);
    expect(
      [...answer.left.map((entry) => entry.path), ...answer.taken.map((entry) => entry.act)].join(' '),
    ).not.toContain('more');
  });

  test('a changed file is read again', async () => {
    const workspace = copiedWorkspace();
    const folder = writeRepository();
    await answerOf(workspace, folder);
    writeFileSync(join(folder, 'acts/700003/rus.md'), FILES['acts/700002/rus.md'] ?? '');
    const answer = await answerOf(workspace, folder);
    expect(answer.left.map((entry) => entry.path)).not.toContain('acts/700003/rus.md');
  });
});

describe('a folder of PDF copies', () => {
  test('holds the same acts as their texts; a PDF that is damaged is left with its reason', async () => {
    const workspace = copiedWorkspace();
    const folder = mkdtempSync(join(tmpdir(), 'adisteme-pdf-'));
    const fixtures = join(import.meta.dirname, '../read/fixtures');
    cpSync(join(fixtures, 'kazygurt-district-maslikhat.pdf'), join(folder, 'one.pdf'));
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing\n');
    const { taken, left } = await answerOf(workspace, folder);
    expect(taken.map((entry) => [entry.act, entry.editions.map((edition) => edition.file)])).toEqual([
      ['kazygurt-district-maslikhat/2018-04-09/28-189-vi', ['one.pdf']],
    ]);
    expect(left.map((entry) => entry.path)).toEqual(['broken.pdf']);
    expect(left[0]?.why).not.toBe('');
  });
});
