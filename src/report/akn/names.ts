import type { ActLife } from '../../model/body-law.ts';
import type { ConsolidatedText } from '../../model/consolidated-text.ts';
import type { ActId, Lang, ProvisionId } from '../../model/ids.ts';
import { idOf } from './xml.ts';

/** Akoma Ntoso names languages by ISO 639-2. */
export const LANGUAGE_CODES: Readonly<Record<Lang, string>> = { kk: 'kaz', ru: 'rus' };

/** Signs that an id of ours may hold beside letters and digits, with their form in a path. Matches ` `, must not match `~`. */
const NOT_PATH = /[^A-Za-z0-9._~-]/gu;

function segment(text: string): string {
  return text.replace(NOT_PATH, (sign) => encodeURIComponent(sign.isWellFormed() ? sign : '\u{FFFD}'));
}

/** Returns the name of the work: `/akn/kz/act/<body>/<date>/<number>`, read back from it by taking off the head. */
export function workUri(act: ActId): string {
  return `/akn/kz/act/${act.split('/').map(segment).join('/')}`;
}

/** Returns the name of the text of the work in one language on one day. */
export function expressionUri({ act, lang, date }: Pick<ConsolidatedText, 'act' | 'lang' | 'date'>): string {
  return `${workUri(act.id)}/${LANGUAGE_CODES[lang]}@${date}`;
}

/** Returns the name of a unit of another work, or of a unit that this text has not. */
export function portionUri(act: ActId, provision: ProvisionId | null): string {
  return provision === null ? workUri(act) : `${workUri(act)}/~${segment(idOf(provision))}`;
}

export function bodyUri(body: string): string {
  return `/akn/ontology/organization/kz/${segment(body)}`;
}

/** Returns the id under which the references of the text name an act. */
export function actReferenceId(act: ActId): string {
  return `ref-${idOf(act.replaceAll('/', '_'))}`;
}

/** Returns how people name the act: "№ 278/5 (2018-05-04)". */
export function actShown({ id, number, adopted }: Pick<ActLife, 'id' | 'number' | 'adopted'>): string {
  return number === null ? id : `№ ${number}${adopted === null ? '' : ` (${adopted})`}`;
}
