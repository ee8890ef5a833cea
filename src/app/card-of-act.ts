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

/** Returns the front matter with what only the card tells; where both tell something, the text is followed. */
export function withCard(frontMatter: Plain<FrontMatter>, card: Card): Plain<FrontMatter> {
  return {
    ...frontMatter,
    type: frontMatter.type ?? card.type,
    adopted: frontMatter.adopted ?? card.adopted,
    number: frontMatter.number ?? card.number,
    numberAsWritten: frontMatter.numberAsWritten ?? card.numberAsWritten,
    registration: frontMatter.registration ?? card.registration,
    repealedBy: frontMatter.repealedBy ?? plain(card.repealedBy),
  };
}
