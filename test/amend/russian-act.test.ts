// A Russian amending act in the layout of the State's site, through the parser: the same operations as in a Kazakh one.
import { expect, test } from 'vitest';
import { readEdits } from '../../src/amend/read-edits.ts';
import { annexTexts, itemsOfTree } from '../../src/amend/tree-items.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readPlainText } from '../../src/read/plain-text.ts';

const ACT = `
О внесении изменений и дополнений в постановление акимата Абайской области от 25 
апреля 2023 года № 157 "Об утверждении Методики оценки деятельности"

Постановление акимата Абайской области от 29 июня 2023 года № 205
      Акимат Абайской области ПОСТАНОВЛЯЕТ:
      1. Внести в постановление акимата Абайской области от 25 апреля 2023 года № 157 "Об 
утверждении Методики оценки деятельности административных государственных 
служащих корпуса "Б" акимата Абайской области" следующие изменения и дополнения:
      в Методике оценки деятельности административных государственных служащих 
корпуса "Б" акимата Абайской области, утвержденной указанным постановлением (далее – Методика):
      пункт 4 дополнить подпунктом 15) следующего содержания:
      "15) индивидуальный план – документ служащего корпуса "Б".";
      пункт 7 изложить в следующей редакции:
      "7. Оценка не проводится, если срок менее одного месяца.
      При этом оценка служащих осуществляется в порядке главы 8 Методики.";
      дополнить главой 8 следующего содержания:
      "Глава 8. Переходные положения
      51. КЦИ:
      1) конкретны;
      2) измеримы.
      Параграф 1. Обжалование
      52. Служащий вправе обратиться в суд.";
      пункт 9 исключить;
      дополнить приложениями 10, 11 согласно приложениям 1, 2 к настоящему постановлению.
      2. Установить, что подпункт 15) пункта 4, абзац второй пункта 7, глава 8, а также 
приложения 10, 11 Методики действуют до 31 августа 2023 года.
      3. Отделу принять необходимые меры, вытекающие из настоящего постановления.
      4. Настоящее постановление вводится в действие после дня его первого официального опубликования.
      Аким области Н. Иванов
`;

test('edits, sunset and commencement of a Russian act', () => {
  const source = readPlainText(new TextEncoder().encode(ACT), { file: 'act.txt', sha256: '' }).value;
  const { act } = parseExpression(source).value;
  const { value } = readEdits({ items: itemsOfTree(act), lang: 'ru', annexes: annexTexts(act) });
  expect(value.notUnderstood).toEqual([]);
  expect(value.edits.map((edit) => `${edit.op} ${edit.target.path.join('/')}`)).toEqual([
    'insert-unit point:4/subpoint:15',
    'replace-unit point:7',
    'insert-unit chapter:8',
    'delete-unit point:9',
    'insert-unit annex:10',
    'insert-unit annex:11',
    'set-validity point:4/subpoint:15',
    'set-validity point:7/paragraph:2',
    'set-validity chapter:8',
    'set-validity annex:10',
    'set-validity annex:11',
    'set-commencement ',
  ]);
  expect(value.edits[2]?.newUnits).toEqual([
    'chapter:8',
    'point:51',
    'point:51/subpoint:1',
    'point:51/subpoint:2',
    'chapter:8/section:1',
    'point:52',
  ]);
  expect(value.edits.map((edit) => edit.fromAnnex)).toEqual([
    null,
    null,
    null,
    null,
    '1',
    '2',
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(new Set(value.references.slice(0, 11).map((one) => one.reference?.number))).toEqual(new Set(['157']));
  expect(value.references[11]?.kind).toBe('own');
});
