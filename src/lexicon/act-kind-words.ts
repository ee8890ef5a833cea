import type { Lang } from '../model/ids.ts';
import { foldLetters } from './letters.ts';
import { withoutQuotedPassages } from './quoted-passages.ts';

/**
 * Words by which an act about a methodology of appraisal is told from the thousands of others: the document it is about must be
 * one *of the appraisal* of administrative civil servants, not one about bonuses after it, a commission for it, or other people.
 */

/** Words between the name of the document and the word for appraisal. */
const RU_BETWEEN = String.raw`(?:(?:ежегодн|ежеквартальн|квартальн|годов|типов|комплексн|внутренн|организаци|проведени|осуществлени)\p{L}*|и|по|аттестаци\p{L}*)`;
/** Words between appraisal and the people appraised. Nothing here names other people. */
const RU_WORK = String.raw`(?:деятельност|эффективност|результативност|результат|работ|труд|качеств|и|их|административ|административн|государственн|отдельн|всех|категори)\p{L}*`;
/**
 * Matches `методики оценки деятельности административных государственных служащих`; must not match
 * `правил выплаты бонусов по результатам оценки деятельности …`, `методики оценки деятельности руководителей школ`.
 */
const RU_SUBJECT = new RegExp(
  String.raw`(?<!\p{L})(?:методик|правил|порядк|порядок|положени|инструкци|алгоритм)\p{L}*(?: ${RU_BETWEEN}){0,6} оценк\p{L}{1,2}(?: ${RU_WORK}){0,8} служащ\p{L}*`,
  'gu',
);

/** The document's name stands after the word for appraisal, the people before it. */
const KK_DOCUMENT = String.raw`(?:әдістеме|қағида|ереже|тәртіп|тәртіб|нұсқаулы|алгоритм)\p{L}*`;
const KK_BETWEEN = '(?:үлгілік|типтік|жүргізу|жүргізудің|өткізу|өткізудің|және|аттестаттау|аттестаттаудың|ішкі)';
/**
 * Matches `қызметшілерінің қызметін жыл сайынғы бағалаудың әдістемесін`; must not match
 * `қызметшілерінің қызметін бағалау нәтижелері бойынша бонустар төлеу қағидалары`.
 */
const KK_SUBJECT = new RegExp(
  String.raw`қызметшілер\p{L}*(?: (?:қызметін|қызметіне|қызметінің|жұмысын|жұмысының|тиімділігін|жыл|тоқсан|сайын|сайынғы|жылдық|тоқсандық|ай|кешенді)){0,5} бағала(?:у|удың|уды|уға)(?: ${KK_BETWEEN}){0,3} ${KK_DOCUMENT}`,
  'gu',
);
/** How far before a match its people are named. */
const KK_REACH = 160;

/** Which corpus the servants belong to. Matches `корпуса б`, `корпусов а и б`, `а және б корпусы`; must not match `корпуса акима`. */
const CORPUS: Readonly<Record<Lang, RegExp>> = {
  ru: /корпус\p{L}* ((?:[аб] и [аб]|[аб] [аб]|[аб])(?!\p{L}))/u,
  kk: /(?<!\p{L})((?:[аб] және |[аб] )?[аб]) корпус/u,
};
/** The servants, where the corpus is not named: only administrative ones are ours. */
const RANK: Readonly<Record<Lang, { readonly ours: RegExp; readonly other: RegExp }>> = {
  ru: { ours: /административн/u, other: /политическ/u },
  kk: { ours: /әкімшілік/u, other: /саяси/u },
};
/** The corpus stands within so many characters after the word for servants. */
const RU_REACH = 60;

/** Everything that is no letter or figure. Matches `«`, `, `; must not match `б`. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const SEARCHED = 40_000;

/** Returns the words of a text in small letters with one space between them; words printed without a space are parted where it is known. */
function wordsOf(text: string): string {
  return ` ${foldLetters(text.slice(0, SEARCHED)).replace(NO_WORD, ' ')} `.replace(
    /служащихкорпуса/gu,
    'служащих корпуса',
  );
}

/** The words in which it is said who is appraised: before the match in Kazakh, in and after it in Russian. */
function aroundOf(words: string, match: RegExpMatchArray, lang: Lang): string {
  const [from, to] = [match.index ?? 0, (match.index ?? 0) + match[0].length];
  return lang === 'ru' ? words.slice(from, to + RU_REACH) : words.slice(Math.max(0, from - KK_REACH), to);
}

function isOurs(words: string, match: RegExpMatchArray, lang: Lang): boolean {
  const around = aroundOf(words, match, lang);
  const corpus = CORPUS[lang].exec(around)?.[1];
  if (corpus !== undefined) return corpus.includes('б');
  return RANK[lang].ours.test(around) && !RANK[lang].other.test(around);
}

/** Where in the words a text speaks of a methodology of appraising administrative civil servants; -1 when it does not. */
function subjectAt(words: string, lang: Lang): { readonly from: number; readonly to: number } | null {
  const pattern = lang === 'ru' ? RU_SUBJECT : KK_SUBJECT;
  for (const match of words.matchAll(pattern)) {
    if (isOurs(words, match, lang)) return { from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** Says whether the text speaks of a methodology by which administrative civil servants are appraised. */
export function namesAppraisalMethodology(text: string, lang: Lang): boolean {
  return subjectAt(wordsOf(text), lang) !== null;
}

const RU_APPROVAL_TITLE = /^ (?:об утверждении|утверждение) (?:прилагаемой |новой |прилагаемых |прилагаемого )?$/u;
/** Matches the rest of `… әдістемесін бекіту туралы`; must not match `… әдістемесіне өзгерістер енгізу туралы`. */
const KK_APPROVAL_TITLE = /^(?: жаңа редакцияда)? бекіту туралы (?:$|және )/u;

/** Says whether a title is that of an act that approves such a methodology: the methodology is what it approves. */
export function isApprovalTitle(title: string, lang: Lang): boolean {
  const words = wordsOf(title);
  const subject = subjectAt(words, lang);
  if (subject === null) return false;
  if (lang === 'ru') return RU_APPROVAL_TITLE.test(words.slice(0, subject.from));
  return KK_APPROVAL_TITLE.test(words.slice(subject.to));
}

/** Says whether a heading is that of such a methodology itself: it names the document first (Russian) or last (Kazakh). */
export function isMethodologyHeading(heading: string, lang: Lang): boolean {
  const words = wordsOf(heading);
  const subject = subjectAt(words, lang);
  if (subject === null) return false;
  if (lang === 'ru') return /^ (?:типовая |типовой |типовые )?$/u.test(words.slice(0, subject.from));
  return words.slice(subject.to).trim() === '';
}

/** Stems without which no text can be about the matter, whatever letters are mixed in it. */
const APPRAISAL_STEMS = /оцен|ценк|бағал|ағала/iu;
const PEOPLE_STEMS = /служа|лужащ|қызметш|ызметші/iu;
const DOCUMENT_STEMS = /етодик|дістеме|равил|оряд|оложен|нструкц|ғида|реже|әртіп|ұсқаул|лгоритм/iu;

/**
 * The name of the matter without its spaces, so that letter-spaced and glued words are found too. Matches
 * `методикиоценкидеятельностигосударственныхслужащих`; must not match `правилаоценкиобъектовнедвижимости`.
 */
const SQUEEZED =
  /(?:методик|правил|порядк|порядок|положени|инструкци|алгоритм)\p{L}{0,80}?оценк\p{L}{0,120}?служащ|қызметшілер\p{L}{0,90}?бағала\p{L}{0,60}?(?:әдістеме|қағида|ереже|тәрті[пб]|нұсқаулы|алгоритм)/u;
const NO_LETTER = /[^\p{L}]+/gu;

/** Says whether a text may be about the matter at all; spares reading the thousands that cannot. Time is linear. */
export function mayBeAboutAppraisal(text: string): boolean {
  const isLikely = APPRAISAL_STEMS.test(text) && PEOPLE_STEMS.test(text) && DOCUMENT_STEMS.test(text);
  return isLikely && SQUEEZED.test(foldLetters(text).replace(NO_LETTER, ''));
}

/** The deed and the people, spaces apart. Matches `оценкидеятельностислужащих`; must not match `оценкиимущества`. */
const DEED = /оцен[кио]|бағалау?/u;
const PEOPLE = /служащ|қызметш|қызметкер/u;

/** A methodology of whatever. Matches `прилагаемую методику`, `әдістемесі`; must not match `тізбесі`. */
const METHODOLOGY = /методик|әдістеме/u;

/** Says whether the words outside quotation marks name a methodology. */
export function isMethodologyNamed(text: string): boolean {
  return METHODOLOGY.test(foldLetters(withoutQuotedPassages(text)));
}

/** Says whether the title of an act is certainly about something else than the appraisal of servants, however it is damaged. */
export function isOfOtherSubject(title: string): boolean {
  const letters = foldLetters(title).replace(NO_LETTER, '');
  return letters !== '' && !(DEED.test(letters) && PEOPLE.test(letters));
}

/** Generations of the model methodology by the year from which bodies followed it. */
export type Generation = '2015' | '2016' | '2017' | '2018' | '2023' | '2025';

interface GenerationWords {
  readonly generation: Generation;
  /** Each of the patterns must occur. */
  readonly all: readonly RegExp[];
  readonly none?: readonly RegExp[];
}

/** domain.md 5: the citation does not tell the generation, the vocabulary does. In order: the first that fits wins. */
const GENERATIONS: readonly GenerationWords[] = [
  { generation: '2025', all: [/(?<!\p{L})[еe] ?-? ?қызмет(?!\p{L})/u, /калибр/u] },
  { generation: '2023', all: [/калибр/u, /360/u, /ранжирован|саралау/u] },
  {
    generation: '2018',
    all: [
      /(?<!\p{L})(?:кци|нми)(?!\p{L})|ключев\p{L}+ целев|нысаналы/u,
      /3 ?\/ ?4|поведенческ\p{L}+ индикатор|мінез-құлық индикатор/u,
    ],
  },
  { generation: '2016', all: [/штрафн|айыппұл/u, /кругов|айналмалы/u] },
  { generation: '2017', all: [/штрафн|айыппұл/u], none: [/кругов|айналмалы/u] },
  { generation: '2015', all: [/кругов|айналмалы/u, /ежегодн|жыл сайынғы/u], none: [/штрафн|айыппұл/u] },
];

/** Returns which generation of the model methodology a text follows, by its vocabulary; null when it cannot be told. */
export function readGeneration(text: string): Generation | null {
  const folded = foldLetters(text);
  const fits = (words: GenerationWords): boolean =>
    words.all.every((pattern) => pattern.test(folded)) && !(words.none ?? []).some((pattern) => pattern.test(folded));
  return GENERATIONS.find(fits)?.generation ?? null;
}
