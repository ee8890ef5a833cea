// Where the law of both days is open many ways, not every pair is compared: that is told.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { add } from '../../src/app/add.ts';
import { compareSides } from '../../src/app/answer/compare-answer.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const BASE =
  'постановление акимата города Аксу от 4 мая 2018 года № 278/5 "Об утверждении методики оценки деятельности административных государственных служащих корпуса "Б" исполнительных органов акимата города Аксу"';

const amending = (day: number, point: number) => `
О внесении изменения в ${BASE}

Постановление акимата города Аксу от ${day} марта 2024 года № ${day}/1
      Акимат города Аксу ПОСТАНОВЛЯЕТ:
      1. Внести в ${BASE} следующее изменение:
      в методике, утвержденной указанным постановлением:
      пункт ${point} исключить.
      2. Настоящее постановление вводится в действие со дня его первого официального опубликования.
`;

test('pairs of possible laws that are not shown are told', async () => {
  const workspace = copiedWorkspace();
  for (const [day, point] of [
    [4, 24],
    [5, 36],
    [6, 42],
  ] as const) {
    const file = join(workspace.cache, `${day}.txt`);
    writeFileSync(file, amending(day, point));
    await add(workspace, { file, write: true, body: null, lang: null });
  }
  const law = (await openLaw(workspace, 'aksu-city-akimat')).value;
  if (law === null) throw new Error('no law');
  const diff = (left: string, right: string) =>
    compareSides({ law, date: left }, { law, date: right }, undefined, 'en');
  const open = diff('2024-03-20', '2024-03-25');
  expect(open.versions).toHaveLength(16);
  expect(open.notes.map(({ en }) => en)).toContainEqual(
    expect.stringMatching(/^16 of \d\d pairs of possible laws are shown/u),
  );
  const settled = diff('2024-03-01', '2024-03-20');
  expect(settled.versions.length).toBeLessThanOrEqual(16);
  expect(settled.notes.map(({ en }) => en).join('\n')).not.toContain('pairs of possible laws');
});
