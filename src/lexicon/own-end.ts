import type { Lang } from '../model/ids.ts';
import { foldForMatch } from './fold-text.ts';
import { readValidity, type Until } from './validity.ts';

/** The unit that speaks of its own end: it is, or lies in, the unit of this kind; `whole` = the document. */
export interface OwnEnd {
  readonly kind: 'section' | 'chapter' | 'point' | 'subpoint' | 'annex' | 'whole';
  readonly until: Until;
}

/**
 * Words in which a text tells until when a part of it is valid: the part is the subject, and the verb stands beside the day. Matches
 * `осы тарау 2025 жылғы 31 желтоқсанға дейін қолданылады`, `настоящая глава действует до`; must not match
 * `осы тармақ 31 желтоқсанға дейін қабылданған қызметшілерге қолданылады`, `настоящий пункт применяется к принятым до`.
 */
const OWN_END: Readonly<Record<Lang, RegExp>> = {
  kk: /(?<!\p{L})осы\s(бөлім|тарау|тармақша|тармақ|қосымша|әдістеме)\s[^.;]{0,80}?\sдейін\s(?:\(қоса алғанда\)\s)?(?:ғана\s)?(?:қолданылады|әрекет етеді|күшін сақтайды|қолданыста болады|күшінде болады)/u,
  ru: /(?<!\p{L})настоящ(?:ий|ая|ее)\s(раздел|глава|подпункт|пункт|приложение|методика)\s(?:действует|применяется|сохраняет силу)\s(?:до|по)\s/u,
};

const KINDS: Readonly<Record<string, OwnEnd['kind']>> = {
  бөлім: 'section',
  раздел: 'section',
  тарау: 'chapter',
  глава: 'chapter',
  тармақ: 'point',
  пункт: 'point',
  тармақша: 'subpoint',
  подпункт: 'subpoint',
  қосымша: 'annex',
  приложение: 'annex',
  әдістеме: 'whole',
  методика: 'whole',
};

/** Words without which no text tells its end; spares folding the others. */
const HINT: Readonly<Record<Lang, RegExp>> = { kk: /дейін/u, ru: /астоящ(?:ий|ая|ее)\s/u };

/** Returns until when a part of the text is valid by its own words ("осы тарау … дейін қолданылады", "настоящая глава действует до …"); null when they do not tell. */
export function readOwnEnd(text: string, lang: Lang): OwnEnd | null {
  const found = HINT[lang].test(text) ? OWN_END[lang].exec(foldForMatch(text)) : null;
  const kind = KINDS[found?.[1] ?? ''];
  const until = found === null ? null : readValidity(text.slice(found.index), lang);
  return kind === undefined || until === null ? null : { kind, until };
}
