import { isSpaceCode } from '../base/white-space.ts';
import { isLetterCode, letterRuns } from './letter-codes.ts';
import { foldLetters, mayHoldOneOf } from './letters.ts';

/** All tables here are folded (see fold.ts) and hold stems: a word begins with one of them. */
type Stems = readonly string[];

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

/** Words for the approved document (not the decree itself): when they stand outside quotation marks, the address is inside it. */
const DERIVED_ACT: Stems = [
  'әдістеме',
  'қағида',
  'ереже',
  'нұсқаулық',
  'тәртіпт',
  'қосымша',
  'методик',
  'правил',
  'положени',
  'инструкци',
  'поряд',
  'приложени',
];

/** Names of acts to which an annex may belong; the decree itself. */
const DECREE_WORDS: Stems = [
  'қаулы',
  'шешім',
  'бұйры',
  'өкім',
  'жарлы',
  'постановлени',
  'решени',
  'приказ',
  'распоряжени',
  'указ',
];
/** Names of documents that a decree approves. */
const DOCUMENT_WORDS: Stems = [
  'әдістеме',
  'қағида',
  'ереже',
  'нұсқаулы',
  'тәртіп',
  'методик',
  'правил',
  'положени',
  'инструкци',
  'поряд',
];
/** Documents by which officials are appraised: among several approved documents these are looked for. */
const METHODOLOGY_WORDS: Stems = ['әдістеме', 'методик'];
/** A header that names the model document instead of this one. */
const MODEL_WORDS: Stems = ['үлгілік', 'үлгі әдістеме', 'типов'];
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

/** Dative endings of Kazakh act words before "қосымша". Matches `қаулысына`, must not match `басқа`. */
const KK_DATIVE = /(?:на|не|ға|ге|қа|ке)$/;

function hasWord(folded: string, stems: Stems): boolean {
  return stems.some((stem) => {
    for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1)) {
      if (at === 0 || !isLetterCode(folded.charCodeAt(at - 1))) return true;
    }
    return false;
  });
}

const QUOTE_MARKS = '"«»“”';
/** Matches `"`, `»`; must not match `'`. */
const QUOTE_MARK = /["«»“”]/u;

/** Returns the text with every quoted passage blanked out (same length), so that titles of other acts are not read as addresses. */
export function withoutQuotedPassages(text: string): string {
  let depth = 0;
  let isStraightOpen = false;
  let result = '';
  // What stands before this place is in the result.
  let done = 0;
  for (let at = text.search(QUOTE_MARK); at >= 0 && at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (!QUOTE_MARKS.includes(unit)) continue;
    const isQuoted = depth > 0 || isStraightOpen;
    result += isQuoted ? ' '.repeat(at - done) : text.slice(done, at);
    done = at;
    if (unit === '"') isStraightOpen = !isStraightOpen;
    else if (unit === '«' || unit === '“') depth += 1;
    else depth = Math.max(0, depth - 1);
    result += ' ';
    done = at + 1;
  }
  return result + (depth > 0 || isStraightOpen ? ' '.repeat(text.length - done) : text.slice(done));
}

/** Only this much of a very long line is searched for phrases. */
const SEARCHED = 4000;
function folded(text: string): string {
  return foldLetters(text.length <= SEARCHED ? text : text.slice(0, SEARCHED / 2) + text.slice(-SEARCHED / 2));
}

export function isEnactment(text: string): boolean {
  return hasWord(folded(text), ENACTMENT);
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
  const words = folded(text);
  return NEW_TEXT_PHRASES.some((stems) => stems.every((stem) => words.includes(stem)));
}

/** Says whether the paragraph approves something. */
export function approves(text: string): boolean {
  return hasWord(folded(withoutQuotedPassages(text.slice(0, SEARCHED))), APPROVING);
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
  return hasWord(folded(text), INSTRUCTION_STEMS);
}

/** Says whether an address in this paragraph leads into the approved document rather than the decree. */
export function namesDerivedAct(text: string): boolean {
  return hasWord(foldLetters(withoutQuotedPassages(text.slice(0, SEARCHED))), DERIVED_ACT);
}

export function namesDecree(text: string): boolean {
  return hasWord(folded(text), DECREE_WORDS);
}

export function namesDocument(text: string): boolean {
  return hasWord(folded(text), DOCUMENT_WORDS);
}

/** Inside a word too: exports glue words together ("бағалаудыңүлгілік"). */
/**
 * Says whether a title is that of a document that an act approves ("Методика оценки …", "… бағалау әдістемесі"): the noun opens
 * it in Russian and closes it in Kazakh, outside quotation marks.
 */
export function isDocumentTitle(title: string): boolean {
  const words = letterRuns(foldLetters(withoutQuotedPassages(title.slice(0, SEARCHED))));
  const ends = [words[0], words[1], words.at(-1)];
  return ends.some((word) => word !== undefined && DOCUMENT_WORDS.some((stem) => word.startsWith(stem)));
}

/** Titles of lists that order something of the acts in them. Each row: every stem must occur. */
const ORDERING_LISTS: readonly Stems[] = [
  ['перечень', 'вносятся'],
  ['перечень', 'утративш'],
  ['изменени', 'вносятся'],
  ['изменени', 'вносимые'],
  ['дополнени', 'вносятся'],
  ['тізбе', 'енгізілетін'],
  ['тізбе', 'күші', 'жойыл'],
  ['өзгеріс', 'енгізілетін'],
  ['толықтыру', 'енгізілетін'],
];

/** Says whether a title is that of a list of acts that change or end, which is no document of its own («Перечень решений, в которые вносятся изменения»). */
export function isOrderingListTitle(title: string): boolean {
  const words = letterRuns(folded(withoutQuotedPassages(title.slice(0, SEARCHED))));
  return ORDERING_LISTS.some((stems) => stems.every((stem) => words.some((word) => word.startsWith(stem))));
}

export function isMethodologyTitle(title: string): boolean {
  return isDocumentTitle(title) && hasWord(folded(title), METHODOLOGY_WORDS);
}

export function namesModel(text: string): boolean {
  const words = folded(text);
  return MODEL_WORDS.some((stem) => words.includes(stem));
}

export function namesOffice(text: string): boolean {
  return hasWord(folded(text), OFFICES);
}

/** Says whether a Kazakh word can own an annex: an act word in the dative ("қаулысына", "әдістемесіне"). */
export function isAnnexOwner(word: string): boolean {
  const text = foldLetters(word);
  return KK_DATIVE.test(text) && (hasWord(text, DECREE_WORDS) || hasWord(text, DOCUMENT_WORDS));
}

/** Returns whose annex a Kazakh header is by its last owning word, or a Russian one by the first word after its "к". */
export function annexOwner(header: string, where: 'before' | 'after'): 'decree' | 'document' | null {
  const words = letterRuns(foldLetters(header));
  const own =
    where === 'before'
      ? words.findLast((word) => isAnnexOwner(word))
      : words.find((word, at) => at > 0 && (namesDecree(word) || namesDocument(word)));
  if (own === undefined) return null;
  return hasWord(own, DECREE_WORDS) ? 'decree' : 'document';
}

/** Says whether a Russian name printed in lines goes on after this line whatever letter comes next. */
export function isOpenEnd(line: string): boolean {
  const words = foldLetters(line).trim().split(' ');
  return OPEN_ENDS.has(words[words.length - 1] ?? '');
}
