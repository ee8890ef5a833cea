// Damaged words of a copy are mended by people in corrections.yaml: the answer follows the right words, and says so.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import { build } from '../../src/app/build.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const ACT = 'mddiai/2019-11-26_324-nq';
const WORDS = 'кем дегенде үштен екісі қатысқан жағдайда өкілетті';

function mend(workspace: Workspace, corrections: readonly Record<string, string>[]): void {
  const entries = corrections.map((entry) =>
    JSON.stringify({ file: 'kk.txt', reason: 'seen in the newspaper', ...entry }),
  );
  const list = entries.map((entry) => `  - ${entry}\n`).join('');
  writeFileSync(
    join(workspace.corpus, ACT, 'corrections.yaml'),
    `schema: adisteme/corrections/1\ncorrections:${list === '' ? ' []\n' : `\n${list}`}`,
  );
}

async function quorum(workspace: Workspace): Promise<{ fraction: unknown; quote: string; words: string }> {
  const { value } = await askAsOf(workspace, {
    body: 'mddiai',
    date: '2021-06-01',
    type: undefined,
    act: undefined,
    lang: 'en',
  });
  const rule = value?.rules.find((entry) => entry.type === 'quorum');
  const citation = rule?.citations[0];
  const bytes = readFileSync(join(workspace.corpus, citation?.source.file ?? ''));
  const words = (citation?.source.spans ?? []).map(([start, end]) => bytes.subarray(start, end).toString()).join(' ');
  return {
    fraction: (rule?.params as { fraction?: unknown } | undefined)?.fraction,
    quote: citation?.quote ?? '',
    words: words.replace(/\s+/gu, ' '),
  };
}

const codesOf = (answer: Awaited<ReturnType<typeof build>>): string[] =>
  answer.diagnostics.map((entry) => entry.code).filter((code) => /CORRECT/u.test(code));

test('a rule follows the mended words, though a line ended among the damaged ones, and leads to where they stand', async () => {
  const workspace = copiedWorkspace();
  expect(await quorum(workspace)).toMatchObject({ fraction: '2/3' });
  mend(workspace, [{ found: WORDS, made: 'кем дегенде төрттен үші қатысқан жағдайда өкілетті' }]);
  const mended = await quorum(workspace);
  expect(mended.fraction).toBe('3/4');
  expect(mended.quote).toContain('кем дегенде төрттен үші қатысқан жағдайда өкілетті болып есептеледі.');
  expect(mended.words).toContain('Комиссияның отырысы оның құрамының кем дегенде үштен екіс');
  expect(codesOf(await build(workspace))).toEqual(['READ_CORRECTED']);
  rmSync(join(workspace.corpus, ACT, 'corrections.yaml'));
  expect(await quorum(workspace)).toMatchObject({ fraction: '2/3' });
  expect(codesOf(await build(workspace))).toEqual([]);
});

test('a correction stays when another copy of the act is taken in', async () => {
  const workspace = copiedWorkspace();
  mend(workspace, [{ found: WORDS, made: 'кем дегенде төрттен үші қатысқан жағдайда өкілетті' }]);
  await build(workspace);
  const copy = join(workspace.cache, 'copy.txt');
  writeFileSync(copy, `${readFileSync(join(workspace.corpus, ACT, 'kk.txt'), 'utf8')}\n`);
  await add(workspace, { file: copy, write: true, body: null, lang: null });
  expect(await quorum(workspace)).toMatchObject({ fraction: '3/4' });
});

test('a correction of words that are not there, or there twice, or in no file of the act, is not applied and told', async () => {
  const workspace = copiedWorkspace();
  mend(workspace, [
    { found: 'үштен бесі қатысқан', made: 'жартысы қатысқан' },
    { found: 'Комиссия', made: 'Кеңес' },
    { found: WORDS, made: 'жартысы', file: 'ru.txt' },
  ]);
  const answer = await build(workspace);
  expect(codesOf(answer).sort()).toEqual(['READ_CORRECTION_UNMET', 'READ_CORRECTION_UNMET', 'STORE_CORRECTION_ASTRAY']);
  expect(await quorum(workspace)).toMatchObject({ fraction: '2/3' });
});

test('a clause that is not understood can be written out: what it orders is applied, and told as mended', async () => {
  const workspace = copiedWorkspace();
  const file = join(workspace.cache, 'amending.txt');
  const orders = (clause: string) => `
О внесении изменения в постановление акимата города Аксу от 4 мая 2018 года № 278/5 "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов акимата города Аксу"

Постановление акимата города Аксу от 5 марта 2024 года № 77/1
      Акимат города Аксу ПОСТАНОВЛЯЕТ:
      1. Внести в постановление акимата города Аксу от 4 мая 2018 года № 278/5 "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов акимата города Аксу" следующее изменение:
      в методике, утвержденной указанным постановлением:
      ${clause}
      2. Настоящее постановление вводится в действие с 1 апреля 2024 года.
`;
  writeFileSync(file, orders('пункт 24 упразднить как утративший значение.'));
  await add(workspace, { file, write: true, body: null, lang: null });
  const stateOf = async () => {
    const { value } = await askAsOf(workspace, {
      body: 'aksu-city-akimat',
      date: '2024-05-01',
      type: undefined,
      act: undefined,
      lang: 'en',
    });
    return value?.provisions.find((entry) => entry.id === 'point_24')?.status;
  };
  expect(await stateOf()).toBe('undetermined');
  writeFileSync(
    join(workspace.corpus, 'aksu-city-akimat/2024-03-05_77-1/corrections.yaml'),
    `schema: adisteme/corrections/1
corrections:
  - file: ru.txt
    found: пункт 24 упразднить как утративший значение
    made: пункт 24 исключить
    reason: by its sense the point is struck out; letter of the body of 12 April 2024
`,
  );
  expect(await stateOf()).toBe('ceased');
  expect(codesOf(await build(workspace))).toContain('READ_CORRECTED');
});
