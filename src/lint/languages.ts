import type { Lang, ProvisionId } from '../model/ids.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

/** One language of an act as the lint compares it with the other: both texts are authentic. */
export interface LanguageText {
  readonly lang: Lang;
  readonly adopted: string | null;
  readonly number: string | null;
  readonly registration: string | null;
  /** Units of the methodology or of the decree that both languages must have. */
  readonly units: readonly { readonly id: ProvisionId; readonly kind: string; readonly line: number }[];
}

/** Kinds that the drafter numbers, so that a number which one language lacks is a difference of the texts and not of their layout. */
const NUMBERED: ReadonlySet<string> = new Set(['chapter', 'section', 'point', 'subpoint', 'annex']);
const NAMED = 12;

function list(ids: readonly string[]): string {
  if (ids.length === 0) return '–';
  return ids.length <= NAMED ? ids.join(', ') : `${ids.slice(0, NAMED).join(', ')} +${ids.length - NAMED}`;
}

const FIELDS = ['adopted', 'number', 'registration'] as const;

function checkIdentity(kk: LanguageText, ru: LanguageText): Finding[] {
  const differing = FIELDS.filter((field) => kk[field] !== null && ru[field] !== null && kk[field] !== ru[field]);
  if (differing.length === 0) return [];
  const told = differing.map((field) => `${kk[field]} / ${ru[field]}`).join('; ');
  return [find('LINT_LANGUAGES_IDENTITY', { provision: null, line: 1 }, { found: told, data: { told } })];
}

function checkUnits(kk: LanguageText, ru: LanguageText): Finding[] {
  const only = (one: LanguageText, other: LanguageText) => {
    const ids = new Set(other.units.map((unit) => unit.id));
    return one.units.filter((unit) => NUMBERED.has(unit.kind) && !ids.has(unit.id));
  };
  const [onlyKk, onlyRu] = [only(kk, ru), only(ru, kk)];
  const [first] = [...onlyKk, ...onlyRu];
  if (!first) return [];
  const data = { kk: list(onlyKk.map((unit) => unit.id)), ru: list(onlyRu.map((unit) => unit.id)) };
  const at = { provision: first.id, line: onlyKk.length > 0 ? first.line : null };
  return [find('LINT_LANGUAGES_UNITS', at, { data })];
}

/**
 * Returns where the Kazakh and the Russian text of one act differ in what both must have; places are those of the Kazakh text.
 * Source: law on legal acts, art. 24(3): both are authentic; nobody compares them before publication. Codes: LINT_LANGUAGES_IDENTITY,
 * LINT_LANGUAGES_UNITS.
 */
export function compareLanguages(kk: LanguageText, ru: LanguageText): Finding[] {
  return [...checkIdentity(kk, ru), ...checkUnits(kk, ru)];
}
