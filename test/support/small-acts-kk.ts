// The decrees of small-acts.ts as the same made-up body writes them in Kazakh.

import type { Workspace } from '../../src/app/workspace.ts';
import type { Requisites } from './small-acts.ts';
import { lawOn, table, unitOn } from './small-acts.ts';

export const BODY_KK = 'taskala-district-akimat';
export const FROM_PUBLICATION_KK = 'Осы қаулы алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.';
const NAME = 'Тасқала ауданы әкімдігінің "Б" корпусы мемлекеттік әкімшілік қызметшілерінің қызметін бағалау әдістемесі';
const ENACTS = '      Тасқала ауданының әкімдігі ҚАУЛЫ ЕТЕДІ:';
const SIGNED = '      Аудан әкімі А. Ким\n';

/** The decree that approves the methodology, as other acts name it; case endings are put after it. */
export const DECREE_KK = `Тасқала ауданы әкімдігінің 2018 жылғы 5 наурыздағы № 61 "${NAME}н бекіту туралы" қаулысы`;
/** The methodology, as an act names it in the genitive. */
export const METHODOLOGY_KK = `${DECREE_KK}мен бекітілген ${NAME}нің`;

const issuedOn = (date: string, number: string) =>
  `Батыс Қазақстан облысы Тасқала ауданы әкімдігінің ${date} № ${number} қаулысы`;

const POINTS = `      1. Осы Әдістеме бағалау тәртібін айқындайды.

      2. Бағалау жөніндегі комиссия уәкілетті тұлғамен құрылады. Комиссия мүшелерінің саны кемінде жеті адамды құрайды.

      3. НМИ саны 5 құрайды.

      4. Бағалау жыл сайын жүргізіледі.

      5. Бағалау нәтижелері үш жыл бойы сақталады.

      6. Қызметші бағалау нәтижелеріне шағымдана алады.

      7. НМИ:

      1) нақты;

      2) өлшенетін;

      3) қолжетімді болуы тиіс.`;

const ANNEX = `      Тасқала ауданы әкімдігінің
      "Б" корпусы мемлекеттік
      әкімшілік қызметшілерінің
      қызметін бағалау әдістемесіне
      1-қосымша

      Бағалау парағы

${table(['Р/с №', 'Көрсеткіштің атауы', 'Балл'], ['1', 'сапа', '10'], ['2', 'мерзім', '20'], ['3', 'тәртіп', '30'])}
`;

/** A methodology with seven points and a table, approved on 5 March 2018. */
export function baseActKk(points = POINTS): string {
  return `${NAME}н бекіту туралы

${issuedOn('2018 жылғы 5 наурыздағы', '61')}

${ENACTS}

      1. Қоса беріліп отырған ${NAME} бекітілсін.

      2. ${FROM_PUBLICATION_KK}

${SIGNED}
      Тасқала ауданы әкімдігінің
      2018 жылғы 5 наурыздағы
      № 61 қаулысымен
      бекітілген

      ${NAME}

      1-тарау. Жалпы ережелер

${points}

${ANNEX}`;
}

/** An act of 1 June 2020 with these points. */
export function actOfKk(
  title: string,
  points: readonly string[],
  { date = '2020 жылғы 1 маусымдағы', number = '140', start = FROM_PUBLICATION_KK }: Requisites = {},
): string {
  const numbered = [...points, start].map((point, at) => `      ${at + 1}. ${point}`);
  return [title, issuedOn(date, number), ENACTS, ...numbered, SIGNED].join('\n\n');
}

/** An act of 1 June 2020 with these orders about the methodology. */
export function amendingActKk(orders: string, requisites: Requisites = {}): string {
  const changes = `${DECREE_KK}на мынадай өзгерістер мен толықтырулар енгізілсін:

      көрсетілген қаулымен бекітілген ${NAME}нде:

${orders}`;
  return actOfKk(`${DECREE_KK}на өзгерістер мен толықтырулар енгізу туралы`, [changes], requisites);
}

/** Returns the answer for the body on the day. */
export const lawOnKk = (workspace: Workspace, date: string) => lawOn(workspace, date, BODY_KK);

/** Returns how a unit stands on the day. */
export const unitOnKk = (workspace: Workspace, date: string, id: string) => unitOn(workspace, date, id, BODY_KK);
