import type { UnitKind } from '../model/ids.ts';
import { UNIT_CODES } from '../model/ids.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';
import { said } from './said.ts';

type Name = (label: string) => Said;

/** How people name a unit by its number, in each language of the interface. */
const NAMES: Readonly<Record<UnitKind, Name>> = {
  part: (n) => said(`${n}-бөлім`, `раздел ${n}`, `part ${n}`),
  chapter: (n) => said(`${n}-тарау`, `глава ${n}`, `chapter ${n}`),
  section: (n) => said(`${n}-параграф`, `параграф ${n}`, `section ${n}`),
  article: (n) => said(`${n}-бап`, `статья ${n}`, `article ${n}`),
  point: (n) => said(`${n}-тармақ`, `пункт ${n}`, `point ${n}`),
  subpoint: (n) => said(`${n}) тармақша`, `подпункт ${n})`, `subpoint ${n})`),
  paragraph: (n) => said(`${n}-абзац`, `абзац ${n}`, `paragraph ${n}`),
  annex: (n) => said(`${n}-қосымша`, `приложение ${n}`, `annex ${n}`),
  table: (n) => said(`${n}-кесте`, `таблица ${n}`, `table ${n}`),
  row: (n) => said(`${n}-жол`, `строка ${n}`, `row ${n}`),
  column: (n) => said(`${n}-баған`, `графа ${n}`, `column ${n}`),
  sentence: (n) => said(`${n}-сөйлем`, `предложение ${n}`, `sentence ${n}`),
  heading: () => said('тақырып', 'заголовок', 'heading'),
  stamp: () => said('жоғарғы оң жақ бұрыш', 'правый верхний угол', 'header'),
  preamble: () => said('кіріспе', 'преамбула', 'preamble'),
  note: (n) => said(`${n}-ескертпе`, `примечание ${n}`, `note ${n}`),
};

const OF_THE_DECREE = said('актінің өзі', 'сам акт', 'the act itself');
const KINDS = new Map(Object.entries(UNIT_CODES).map(([kind, code]) => [code as string, kind as UnitKind]));
/** A number that stands twice is told apart by its order. Matches `5~2`, must not match `5-2`. */
const TWICE = /~(\d+)$/u;

/** Returns the name of a place as an instruction addresses it, `point:5`, `subpoint:2`, outermost first. A kind that is none stays as it is. */
export function placeName(path: readonly string[], lang: InterfaceLang): string {
  const said = path.map((element) => {
    const at = element.indexOf(':');
    const name = NAMES[(at < 0 ? element : element.slice(0, at)) as UnitKind] as Name | undefined;
    return name === undefined ? element : name(at < 0 ? '' : element.slice(at + 1))[lang];
  });
  return said.join(', ');
}

/** Returns the name of a unit as people say it: "приложение 4, таблица 1, строка 3". An id that names no unit is returned as it is. */
export function unitName(id: string, lang: InterfaceLang): string {
  const parts = id.split('__').map((element) => {
    if (element === 'act') return OF_THE_DECREE[lang];
    const at = element.indexOf('_');
    const kind = KINDS.get(at < 0 ? element : element.slice(0, at));
    const label = at < 0 ? '' : element.slice(at + 1).replace(TWICE, ' ($1)');
    return kind === undefined ? element : NAMES[kind](label)[lang];
  });
  return parts.join(', ');
}
