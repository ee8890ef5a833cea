import { readCommencement } from '../lexicon/commencement.ts';
import { detectLanguage } from '../lexicon/language.ts';
import type { FrontMatter } from '../model/expression.ts';
import { type Card, readCard } from '../parse/card.ts';
import type { Plain } from './plain.ts';
import { plain } from './plain.ts';

/** Returns what the requisite line of a publisher's card tells of an act. */
export function cardOf(requisites: string): Card {
  return readCard(requisites, detectLanguage(requisites).lang, readCommencement);
}

type Front = Plain<FrontMatter>;

/** Returns the front matter, whole or a part of it, with what only the card tells; where both tell something, the text is followed. */
export function withCard<F extends Pick<Front, 'adopted' | 'repealedBy'>>(frontMatter: F, card: Card): F {
  const { type, adopted, number, numberAsWritten, registration } = card;
  const told: Partial<Front> = {
    type,
    adopted,
    number,
    numberAsWritten,
    registration,
    repealedBy: plain(card.repealedBy),
  };
  const open = Object.entries(told).filter(([field]) => (frontMatter as Partial<Front>)[field as keyof Front] === null);
  return { ...frontMatter, ...Object.fromEntries(open) };
}
