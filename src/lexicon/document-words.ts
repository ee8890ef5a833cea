import { letterRuns } from './letter-codes.ts';
import { foldLetters } from './letters.ts';
import { withoutQuotedPassages } from './quoted-passages.ts';
import { foldedEnds, hasWord, SEARCHED, type Stems } from './stems.ts';

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
/** Dative endings of Kazakh act words before "қосымша". Matches `қаулысына`, must not match `басқа`. */
const KK_DATIVE = /(?:на|не|ға|ге|қа|ке)$/;

/** Says whether an address in this paragraph leads into the approved document rather than the decree. */
export function namesDerivedAct(text: string): boolean {
  return hasWord(foldLetters(withoutQuotedPassages(text.slice(0, SEARCHED))), DERIVED_ACT);
}

export function namesDecree(text: string): boolean {
  return hasWord(foldedEnds(text), DECREE_WORDS);
}

export function namesDocument(text: string): boolean {
  return hasWord(foldedEnds(text), DOCUMENT_WORDS);
}

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
  const words = letterRuns(foldedEnds(withoutQuotedPassages(title.slice(0, SEARCHED))));
  return ORDERING_LISTS.some((stems) => stems.every((stem) => words.some((word) => word.startsWith(stem))));
}

export function isMethodologyTitle(title: string): boolean {
  return isDocumentTitle(title) && hasWord(foldedEnds(title), METHODOLOGY_WORDS);
}

/** Says whether a header names the model document; inside a word too, as exports glue words together ("бағалаудыңүлгілік"). */
export function namesModel(text: string): boolean {
  const words = foldedEnds(text);
  return MODEL_WORDS.some((stem) => words.includes(stem));
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
