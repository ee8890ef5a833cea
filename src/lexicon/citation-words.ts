import type { CitationOwner } from '../model/citation.ts';
import type { Lang } from '../model/ids.ts';
import { foldLetters } from './letters.ts';

/** Who owns the units named beside these words. */
export interface OwnerWords {
  readonly owner: CitationOwner;
  readonly start: number;
  readonly end: number;
}

const KK_DOCUMENT = 'әдістеме|қағида|ереже|нұсқаулы[қғ]|тәртіп';
const KK_DECREE = 'қаулы|шешім|бұйры[қғ]|өкім';
const KK_LAW = 'заң|кодекс|конституция|жарлы[қғ]';
const KK_UNIT = 'тармақша|тарма[қғ]|ба[пб]|тарау|параграф|қосымша';
const RU_DOCUMENT = 'методик|правил|положени|инструкци|поряд';
const RU_DECREE = 'постановлени|решени|приказ|распоряжени';
const RU_LAW = 'закон|кодекс|конституци|указ';
const RU_UNIT = 'пункт|подпункт|стать|глав|раздел|параграф|приложени';

/** How far from an address the words of its owner may stand. */
const REACH = 160;

/** Kazakh owners stand before the address and in the genitive (often left out); the nearest word decides. Run on folded text. */
// Matches `осы әдістеменің ` at the end; must not match `әдістемені бекіту туралы `.
const KK_OWNER = new RegExp(
  String.raw`(?<!\p{L})(?:(осы|аталған|көрсетілген|үлгілік|үлгі)\s)?((?:${KK_DOCUMENT})|(?:${KK_DECREE})|(?:${KK_LAW})|(?:${KK_UNIT}))\p{L}*(?:"|\s|\([^()]{0,60}\))*$`,
  'u',
);
/** Russian owners stand after it, in the genitive or with "к". Run on folded text. */
// Matches ` настоящей методики`, ` к типовой методике`; must not match `, методика которой`.
const RU_OWNER = new RegExp(
  String.raw`^\s*(?:к\s+)?(?:(настоящ|данн|указанн|типов)\p{L}*\s+)?((?:${RU_DOCUMENT})|(?:${RU_DECREE})|(?:${RU_LAW})|(?:${RU_UNIT}))\p{L}*`,
  'u',
);

function ownerOf(pointer: string | undefined, noun: string, lang: Lang): CitationOwner {
  const has = (stems: string): boolean => new RegExp(`^(?:${stems})`, 'u').test(noun);
  const isThis = pointer !== undefined && /^(?:осы|настоящ|данн)/u.test(pointer);
  if (pointer !== undefined && /^(?:үлгі|типов)/u.test(pointer)) return 'model';
  if (has(lang === 'kk' ? KK_LAW : RU_LAW)) return 'act';
  if (has(lang === 'kk' ? KK_UNIT : RU_UNIT)) return isThis ? 'unit' : 'document';
  if (has(lang === 'kk' ? KK_DECREE : RU_DECREE)) return isThis ? 'decree' : 'act';
  return 'document';
}

/** Returns the words that say whose unit stands at [start, end) of the text, null when none do. */
export function readOwner(text: string, start: number, end: number, lang: Lang): OwnerWords | null {
  const from = lang === 'kk' ? Math.max(0, start - REACH) : end;
  const near = foldLetters(lang === 'kk' ? text.slice(from, start) : text.slice(end, end + REACH));
  const match = lang === 'kk' ? KK_OWNER.exec(near) : RU_OWNER.exec(near);
  if (!match) return null;
  const skipped = match[0].length - match[0].trimStart().length;
  const owner = ownerOf(match[1], match[2] ?? '', lang);
  return { owner, start: from + match.index + skipped, end: from + match.index + match[0].trimEnd().length };
}

/** A sole annex, cited without a number. Run on folded text. */
const BARE_ANNEX: Readonly<Record<Lang, RegExp>> = {
  // Matches "осы әдістеменің қосымшасына"; must not match "1-қосымшасына", "қосымша жұмыс".
  kk: /(?<=(?:нің|ның|дың|дің|тың|тің)\s)қосымшас(?:ына|ының|ында|ымен|ын|ы)(?!\p{L})/gu,
  // Matches "согласно приложению к настоящей"; must not match "приложению 5".
  ru: /(?<!\p{L})приложени(?:ю|и|ем|я|е)(?=\sк\s)/gu,
};

/** Returns where a folded text cites an annex without a number. */
export function findBareAnnexes(folded: string, lang: Lang): { readonly start: number; readonly end: number }[] {
  return [...folded.matchAll(BARE_ANNEX[lang])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The word for an annex in each language, as readings of addresses report it. */
export const ANNEX_WORD: Readonly<Record<Lang, string>> = { kk: 'қосымша', ru: 'приложение' };

/** Codes are named by their adjectives, without date or number. Stems, folded. */
const CODE_STEM = 'кодекс';
/** Adjectives before the word, in one case. Matches `административного процедурного `, `әкімшілік `; must not match `порядком гражданского `. */
const CODE_NAME: Readonly<Record<Lang, RegExp>> = {
  kk: /(?:[\p{L}-]{4,40}\s){1,3}$/u,
  ru: /(?:(?:[\p{L}-]{4,40}ого\s){1,3}|(?:[\p{L}-]{4,40}ому\s){1,3}|(?:[\p{L}-]{4,40}ым\s){1,3}|(?:[\p{L}-]{4,40}ом\s){1,3}|(?:[\p{L}-]{4,40}ый\s){1,3})$/u,
};
const CODE_REACH = 130;

/** Returns the codes that a folded text names by their adjectives: "административного процедурно-процессуального кодекса". */
export function findNamedCodes(folded: string, lang: Lang): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(CODE_STEM); at >= 0; at = folded.indexOf(CODE_STEM, at + 1)) {
    const before = CODE_NAME[lang].exec(folded.slice(Math.max(0, at - CODE_REACH), at));
    if (!before) continue;
    const ending = /^\p{L}{0,12}/u.exec(folded.slice(at + CODE_STEM.length, at + CODE_STEM.length + 12));
    found.push({ start: at - before[0].length, end: at + CODE_STEM.length + (ending?.[0].length ?? 0) });
  }
  return found;
}

/** Only these stand between members of one list. Matches `, `, ` және `, ` и `; must not match `, сондай-ақ`. Run on folded text. */
const LIST_JOINT = /^\s*(?:,|;|\(|және|мен|и|или|немесе)?\s*$/u;

/** Says whether the text between two addresses only joins members of a list, so that they have one owner. */
export function isListJoint(between: string): boolean {
  return between.length <= 16 && LIST_JOINT.test(foldLetters(between));
}
