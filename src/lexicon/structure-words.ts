import { isSpaceCode } from '../base/white-space.ts';
import { foldLetters, mayHoldOneOf } from './letters.ts';
import { withoutQuotedPassages } from './quoted-passages.ts';
import { foldedEnds, hasWord, SEARCHED, type Stems } from './stems.ts';

/** Words with which the body enacts; domain.md 6.5. */
const ENACTMENT: Stems = [
  'қаулы етеді',
  'қаулы етемін',
  'шешім қабылдады',
  'шешім қабылдайды',
  'шешім етті',
  'шешті',
  'бұйырамын',
  'бұйырады',
  'постановля',
  'постановил',
  'решил',
  'приказыва',
];

/** The publisher's remarks; not law text. */
const NOTE_OPENERS: Stems = [
  'ескерту.',
  'ескерту:',
  'сноска.',
  'сноска:',
  'зқаи-ның ескертпесі',
  'рқао-ның ескертпесі',
  'примечание ицпи',
];

/** Where the publisher prints, in place of a deleted unit, what became of it: "41. Исключен решением …". Stems at the start, after the marker. */
const DELETED_OPENERS: Stems = [
  'исключен',
  'утратил силу',
  'утратила силу',
  'алып тасталды',
  'алынып тасталды',
  'күші жойылды',
  'алып тасталған',
];

/** An instruction that new text follows; domain.md 1.4. Each row: every stem must occur. */
const NEW_TEXT_PHRASES: readonly Stems[] = [
  ['редакцияда', 'жазылсын'],
  ['редакцияда', 'мазмұндалсын'],
  ['редакцияда', 'баяндалсын'],
  ['редакцияда', 'берілсін'],
  ['редакцияда', 'қолданыл'],
  ['мазмұндағы', 'толықтырылсын'],
  ['мазмұнда', 'толықтырылсын'],
  ['толықтырылсын:'],
  ['жазылсын:'],
  ['мазмұндалсын:'],
  ['баяндалсын:'],
  ['толықтырсын:'],
  ['редакциялансын:'],
  ['изложить'],
  ['в следующей редакции'],
  ['следующего содержания'],
  ['следующей редакции'],
  ['новой редакции'],
  ['дополнить'],
];

/** Words with which a decree approves a document. */
const APPROVING: Stems = ['утвердить', 'утверждить', 'бекітілсін', 'бекітсін'];

/** Any instruction or context line of an amending act, with or without new text after it. */
const INSTRUCTION_STEMS: Stems = [
  'жазылсын',
  'мазмұндалсын',
  'баяндалсын',
  'толықтырылсын',
  'толықтырсын',
  'редакциялансын',
  'алып тасталсын',
  'алынып тасталсын',
  'ауыстырылсын',
  'өзгертілсін',
  'енгізілсін',
  'енгізсін',
  'күші жойылсын',
  'жойылды деп танылсын',
  'деп есептелсін',
  'изложить',
  'дополнить',
  'исключить',
  'заменить',
  'внести',
  'признать утратившим',
  'считать',
];

/** Offices that sign. */
const OFFICES: Stems = [
  'әкім',
  'министр',
  'төраға',
  'төрайым',
  'хатшы',
  'басшы',
  'мәслихат',
  'сессия',
  'атқарушы',
  'орынбасар',
  'аким',
  'председател',
  'секретар',
  'руководител',
  'маслихат',
  'исполняющ',
  'заместител',
  'и.о',
  'м.а',
];

/** Words after which a Russian name goes on although the next line begins with a capital: "города / Аксу". */
const OPEN_ENDS: ReadonlySet<string> = new Set([
  'города',
  'района',
  'области',
  'республики',
  'министерства',
  'агентства',
  'акимата',
  'маслихата',
  'к',
  'от',
]);

export function isEnactment(text: string): boolean {
  return hasWord(foldedEnds(text), ENACTMENT);
}

const mayOpenNote = mayHoldOneOf(NOTE_OPENERS);
const mayOpenDeletion = mayHoldOneOf(DELETED_OPENERS);
/** Marks of emphasis and quotation before a remark, besides white space. */
const NOTE_MARKS = '>*_';
/** In so many letters a remark shows what it is. */
const LONGEST_OPENING = 64;

export function isPublisherNote(text: string): boolean {
  const head = text.slice(0, LONGEST_OPENING);
  let opening = 0;
  while (
    opening < head.length &&
    (NOTE_MARKS.includes(head.charAt(opening)) || isSpaceCode(head.charCodeAt(opening)))
  ) {
    opening += 1;
  }
  if (!mayOpenNote(head, opening)) return false;
  const words = foldLetters(head).slice(opening);
  return NOTE_OPENERS.some((opener) => words.startsWith(opener));
}

/** Says whether the words of a unit (without its marker) only tell that it was deleted: a publisher's remark in the unit's place. */
export function tellsDeletion(words: string): boolean {
  const opening = words.slice(0, LONGEST_OPENING).replace(/^[*_\s]+/u, '');
  if (!mayOpenDeletion(opening, 0)) return false;
  const head = foldLetters(opening);
  return DELETED_OPENERS.some((opener) => head.startsWith(opener));
}

/** Says whether new text in quotation marks is to follow this paragraph. */
export function announcesNewText(text: string): boolean {
  const words = foldedEnds(text);
  return NEW_TEXT_PHRASES.some((stems) => stems.every((stem) => words.includes(stem)));
}

/** Says whether the paragraph approves something. */
export function approves(text: string): boolean {
  return hasWord(foldedEnds(withoutQuotedPassages(text.slice(0, SEARCHED))), APPROVING);
}

/**
 * A place in the act that opens an instruction: new text begins its paragraphs with a capital. Matches `пункты 5 и 6 поменять`,
 * `в приложении 2:`, `12 және 13-тармақтардың`; must not match `Пункты 5 и 6 не применяются`, `5 жұмыс күні`. Run on the first letters.
 */
const OPENING_PLACE =
  /^(?:(?:в|во|из|по|после) )?(?:подпункт|пункт|абзац|част[иья]|глав|параграф|раздел|приложени|строк|граф|столб|заголов|преамбул|предложени)\p{Ll}* |^\d{1,4}[-\d,) ]{0,40}(?:(?:және|мен|пен|бен) \d{1,4}\)?)?[- ]?(?:тармақ|тармағ|абзац|тарау|қосымша)/u;

/** Says whether the paragraph begins with a place in the act, as an instruction does, whatever it orders there. */
export function opensWithPlace(text: string): boolean {
  return OPENING_PLACE.test(text.slice(0, 80));
}

/** Says whether the paragraph orders a change or opens a context for changes ("в пункте 36:", "Әдістемеде:"). */
export function isInstruction(text: string): boolean {
  return hasWord(foldedEnds(text), INSTRUCTION_STEMS);
}

export function namesOffice(text: string): boolean {
  return hasWord(foldedEnds(text), OFFICES);
}

/** Says whether a Russian name printed in lines goes on after this line whatever letter comes next. */
export function isOpenEnd(line: string): boolean {
  const words = foldLetters(line).trim().split(' ');
  return OPEN_ENDS.has(words[words.length - 1] ?? '');
}
