// Decrees of a made-up body in the smallest words that show what is meant, and a corpus that holds nothing else.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add } from '../../src/app/add.ts';
import { askAsOf } from '../../src/app/ask.ts';
import { history } from '../../src/app/history.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { freshFolder, projectFolder } from './workspace.ts';

export const BODY = 'taskalin-district-akimat';
const TITLE =
  'Об утверждении Методики оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района';
export const FROM_PUBLICATION =
  'Настоящее постановление вводится в действие со дня его первого официального опубликования.';
const ISSUER = 'Постановление акимата Таскалинского района Западно-Казахстанской области';
const ENACTS = '      Акимат Таскалинского района ПОСТАНОВЛЯЕТ:';
const SIGNED = '      Аким района А. Ким\n';

/** The day and number of an act, and its points on commencement. */
export interface Requisites {
  readonly date?: string;
  readonly number?: string;
  readonly start?: string;
}

const POINTS = `      1. Настоящая Методика определяет порядок оценки.

      2. Комиссия создается уполномоченным лицом. Количество членов Комиссии составляет не менее семи человек. Секретарь не голосует.

      3. Количество КЦИ составляет 5.

      4. Оценка проводится ежегодно.

      5. Результаты оценки хранятся три года.

      6. Служащий вправе обжаловать результаты оценки.`;

/** What the methodology says, where a test has other words. */
export interface BaseText {
  readonly points?: string;
  readonly annexes?: string;
}

/** A table as Markdown has it; the first row holds the titles. */
export function table(...rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0], `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
}

/** The header of an annex to the methodology, with its title and its table. */
export function annexWith(label: number, title: string, rows: string): string {
  return `      Приложение ${label}
      к Методике оценки деятельности
      административных государственных служащих
      корпуса "Б" акимата Таскалинского района

      ${title}

${rows}
`;
}

const ANNEX = annexWith(
  1,
  'Оценочный лист',
  table(
    ['№ п/п', 'Наименование показателя', 'Баллы'],
    ['1', 'качество', '10'],
    ['2', 'срок', '20'],
    ['3', 'дисциплина', '30'],
  ),
);

/** A methodology with six points and a table, approved on 5 March 2018 unless the requisites say otherwise. */
export function baseAct({
  date = '5 марта 2018 года',
  number = '61',
  start = FROM_PUBLICATION,
  points = POINTS,
  annexes = ANNEX,
}: Requisites & BaseText = {}): string {
  return `${TITLE}

${ISSUER} от ${date} № ${number}

${ENACTS}

      1. Утвердить прилагаемую Методику оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района.

      2. ${start}

${SIGNED}
      Утверждена
      постановлением акимата
      Таскалинского района
      от ${date} № ${number}

      Методика оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района

      Глава 1. Общие положения

${points}

${annexes}`;
}

/** An act of 1 June 2020 with these orders about the methodology. */
export function amendingAct(
  orders: string,
  { date = '1 июня 2020 года', number = '140', start = FROM_PUBLICATION }: Requisites = {},
): string {
  const points = [
    `Внести в постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}" следующие изменения:

      в Методике оценки деятельности административных государственных служащих корпуса "Б" акимата Таскалинского района, утвержденной указанным постановлением:

${orders}`,
    start,
  ];
  const title = `О внесении изменений в постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}"`;
  return actOf(title, points, { date, number });
}

/** An act of 1 June 2020 with these points. */
export function actOf(
  title: string,
  points: readonly string[],
  { date = '1 июня 2020 года', number = '140' }: Requisites = {},
): string {
  const numbered = points.map((point, at) => `      ${at + 1}. ${point}`);
  return [title, `${ISSUER} от ${date} № ${number}`, ENACTS, ...numbered, SIGNED].join('\n\n');
}

/** The methodology, as an act names it in the genitive. */
export const METHODOLOGY = `Методики, утвержденной постановлением акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}",`;

/** The act that repeals the methodology. */
export function repealingAct(requisites: Requisites = {}): string {
  const cited = `постановление акимата Таскалинского района от 5 марта 2018 года № 61 "${TITLE}"`;
  const title = `О признании утратившим силу постановления акимата Таскалинского района от 5 марта 2018 года № 61`;
  return actOf(title, [`Признать утратившим силу ${cited}.`, requisites.start ?? FROM_PUBLICATION], requisites);
}

/** Returns a workspace with these acts alone, taken in one after the other; `published` by date and number of those that are among them. */
export async function corpusOf(
  texts: readonly string[],
  published: Readonly<Record<string, string>> = {},
): Promise<Workspace> {
  const folder = freshFolder();
  const workspace: Workspace = {
    corpus: join(folder, 'corpus'),
    rules: join(folder, 'rules'),
    cache: join(folder, 'cache'),
    codeVersion: 'test',
    published: new Map(),
  };
  mkdirSync(workspace.corpus);
  cpSync(join(projectFolder, 'corpus/calendar'), join(workspace.corpus, 'calendar'), { recursive: true });
  writeFileSync(join(workspace.corpus, 'bodies.yaml'), 'schema: adisteme/bodies-registry/1\nbodies: []\n');
  const held = new Set<string | null>();
  for (const [at, text] of texts.entries()) {
    const file = join(folder, `${at}.md`);
    writeFileSync(file, text);
    const { value, diagnostics } = await add(workspace, { file, body: null, lang: null, write: true });
    if (value?.written !== true) throw new Error(`act ${at} is not taken in: ${JSON.stringify(value ?? diagnostics)}`);
    held.add(value.identity.id);
  }
  const dayOf = (id: string) => published[id.slice(id.indexOf('/') + 1)];
  const days = [...held].flatMap((id): [string, string][] => {
    const day = id === null ? undefined : dayOf(id);
    return id === null || day === undefined ? [] : [[id, day]];
  });
  return { ...workspace, published: new Map(days) };
}

/** Returns the answer for the body on the day. */
export async function lawOn(workspace: Workspace, date: string, body = BODY) {
  const { value } = await askAsOf(workspace, { body, date, lang: 'en', type: undefined, act: undefined });
  if (value === null) throw new Error(`no answer for ${date}`);
  return value;
}

/** Returns how a unit stands on the day. */
export async function unitOn(workspace: Workspace, date: string, id: string, body = BODY) {
  const unit = (await lawOn(workspace, date, body)).provisions.find((entry) => entry.id === id);
  const { status, state, certainty, texts, alternatives } = unit ?? {};
  return { status, state, certainty, words: texts?.ru ?? texts?.kk ?? null, alternatives };
}

/** Returns the states of the methodology, or of one unit. */
export async function historyIn(workspace: Workspace, address: string | null = null, body = BODY) {
  return (await history(workspace, body, address, null)).value?.states ?? [];
}
