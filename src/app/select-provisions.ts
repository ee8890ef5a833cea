import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { AsOf, ProvisionAnswer } from '../model/answers.ts';
import { provisionIdOfPath } from '../model/ids.ts';

/**
 * Returns the units asked for: all, or one with everything under it; null when the address is no unit of the answer.
 * A unit that the answer does not list is told as unknown where the text is not complete, for then nobody here knows.
 *
 * **Diagnostics:** USE_PROVISION_UNKNOWN, USE_OPTION_INVALID.
 */
export function selectProvisions(
  answer: AsOf,
  address: string | null,
  textLang: string | null,
): Outcome<ProvisionAnswer[] | null> {
  if (textLang !== null && textLang !== 'kk' && textLang !== 'ru') {
    return outcome(null, [diagnose('USE_OPTION_INVALID', `--text-lang must be kk or ru; got "${textLang}".`, {})]);
  }
  const picked = address === null ? answer.provisions : pick(answer, address);
  if (picked === null) {
    const message = `"${address}" is not a unit of the text in force on ${answer.query.date}.`;
    return outcome(null, [diagnose('USE_PROVISION_UNKNOWN', message, {}, { found: address ?? '' })]);
  }
  return outcome(textLang === null ? picked : picked.map((entry) => inOneLanguage(entry, textLang)));
}

function pick(answer: AsOf, address: string): ProvisionAnswer[] | null {
  const id = provisionIdOfPath(address);
  if (id === null) return null;
  const under = new Set([id]);
  const picked = answer.provisions.filter((entry) => {
    const inside = entry.id === id || [...under].some((parent) => entry.id.startsWith(`${parent}__`));
    if (inside) under.add(entry.id);
    return inside;
  });
  if (picked.length > 0) return picked;
  // The opening line of a unit without further paragraphs is the unit itself.
  const opening = id.endsWith('__para_1') ? answer.provisions.find((entry) => `${entry.id}__para_1` === id) : undefined;
  if (opening) return [{ ...opening, texts: opening.own }];
  return answer.act !== null && answer.text !== 'complete' ? [unknownUnit(answer, id)] : null;
}

function unknownUnit(answer: AsOf, id: string): ProvisionAnswer {
  const nothing = {
    earliest: answer.act?.adopted ?? answer.query.date,
    latest: null,
    latestIfDuty: null,
    exact: null,
    formula: null,
    words: null,
    needs: [],
  };
  return {
    id,
    kind: 'unknown',
    label: null,
    heading: null,
    status: 'undetermined',
    certainty: 'undetermined',
    state: 'unknown',
    texts: null,
    own: null,
    from: nothing,
    until: null,
    introducedBy: { act: answer.act?.id ?? '', provision: null },
    turning: answer.turning,
    alternatives: [],
    sources: [],
  };
}

function inOneLanguage(entry: ProvisionAnswer, lang: 'kk' | 'ru'): ProvisionAnswer {
  const only = (texts: ProvisionAnswer['texts']) => (texts?.[lang] === undefined ? null : { [lang]: texts[lang] });
  return { ...entry, texts: only(entry.texts), own: only(entry.own) };
}
