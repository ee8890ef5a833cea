import type { PhraseId } from '../lexicon/norm-words.ts';
import type { Sentence } from './document.ts';
import { mentionsOf } from './frame.ts';
import type { Token } from './tokens.ts';

const UNITS: readonly (readonly [PhraseId, string])[] = [
  ['t:chapter', 'chp'],
  ['t:annex', 'annex'],
  ['t:point', 'point'],
  ['t:subpoint', 'sub'],
];

/** A unit of the text cited by its number: where it stands and which it is. */
export interface CitedUnit {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  /** Tokens [first, last]. */
  readonly first: number;
  readonly last: number;
  /** The cited text is the model methodology. */
  readonly ofModel: boolean;
  /** The unit is of a decree cited by its kind: "Приложением 2 к приказу …", "… бұйрығының 2-қосымшасы". */
  readonly ofOther: boolean;
}

const LABEL = /^\d+$/;

/** Labels in a list beside the noun: "7 и 8", "2, 3 және 4-". */
function labelsFrom(at: number, step: number, tokens: readonly Token[], ties: readonly string[]): Label[] {
  const labels: Label[] = [];
  for (let here = at; here >= 0 && here < tokens.length; here += step) {
    const token = tokens[here];
    if (token === undefined) break;
    if (token.kind === 'number' && LABEL.test(token.value ?? '')) labels.push({ label: token.value ?? '', at: here });
    else if (!(token.kind === 'mark' && '-,)'.includes(token.word)) && !ties.includes(token.word)) break;
  }
  return labels;
}

interface Label {
  readonly label: string;
  readonly at: number;
}

/** Returns the chapters, annexes and points that a sentence cites, with their place. */
export function citedPlaces(sentence: Sentence): CitedUnit[] {
  const { listTies: ties, postpositional } = sentence.lexicon;
  const found: CitedUnit[] = [];
  for (const [id, kind] of UNITS) {
    for (const mention of mentionsOf(sentence, id)) {
      const before = labelsFrom(mention.first - 1, -1, sentence.tokens, ties);
      const after = labelsFrom(mention.last + 1, 1, sentence.tokens, ties);
      const labels = postpositional ? [...before].reverse() : after;
      const ofModel = isModel(mention.first, mention.last, sentence);
      for (const { label, at } of labels) {
        const [first, last] = [Math.min(at, mention.first), Math.max(at, mention.last)];
        found.push({
          id: `${kind}_${label}`,
          kind,
          label,
          first,
          last,
          ofModel,
          ofOther: isOther(first, last, sentence),
        });
      }
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

/** "приложению 1 к Типовой методике": words of the model methodology near the label. */
const MODEL_REACH = 5;

function isModel(first: number, last: number, sentence: Sentence): boolean {
  return mentionsOf(sentence, 'w:model').some(
    (m) => m.first > last - MODEL_REACH - 3 && m.first <= last + MODEL_REACH && m.last >= first - MODEL_REACH,
  );
}

/** A decree named without "this" beside the label; Kazakh tells it by the possessive: бұйрығының, but осы бұйрықтың. */
function isOther(first: number, last: number, sentence: Sentence): boolean {
  const decrees = mentionsOf(sentence, 't:decree');
  if (sentence.lexicon.postpositional) return decrees.some((m) => m.last === first - 1 && m.possessed);
  const isTo = mentionsOf(sentence, 'w:adposition').some((m) => m.first === last + 1);
  return isTo && decrees.some((m) => m.first === last + 2);
}

/** Returns the ids of chapters and points that the sentence cites. */
export function citedUnits(sentence: Sentence): string[] {
  return citedPlaces(sentence)
    .filter((unit) => unit.kind === 'chp' || unit.kind === 'point')
    .map((unit) => unit.id);
}
