import { isLegalDate } from '../../base/legal-date.ts';
import type { ConsolidatedText, UnitChange } from '../../model/consolidated-text.ts';
import { parseActId } from '../../model/ids.ts';
import type { MomentTable } from './moments.ts';
import { INTERVALS, MOMENTS } from './moments.ts';
import { actReferenceId, actShown, bodyUri, expressionUri, LANGUAGE_CODES, portionUri, workUri } from './names.ts';
import type { Xml } from './xml.ts';
import { element, idOf, inline, words } from './xml.ts';

/** Our own names for what the standard cannot say: certainty, formulas of moments, places of words. */
export const OWN_NAMESPACE = 'urn:adisteme:akn:1';
/** Who says what the metadata say. */
const SOURCE = '#adisteme';

/** Returns who the text, or a part of it (null = the decree itself), is as work, as text of one day and as file. */
export function identification(text: ConsolidatedText, part: string | null): Xml {
  const { act, date, lang } = text;
  const [work, expression] = [workUri(act.id), expressionUri(text)];
  const told = act.adopted ?? parseActId(act.id)?.adopted ?? '';
  const isTold = isLegalDate(told);
  const core = (uri: string, ending: string, day: string, name: string): Xml[] => [
    element('FRBRthis', { value: `${uri}/!${part === null ? 'main' : idOf(part)}${ending}` }),
    element('FRBRuri', { value: `${uri}${ending}` }),
    element('FRBRdate', { date: day, name }),
    element('FRBRauthor', { href: '#body', as: '#author' }),
  ];
  return element('identification', { source: SOURCE }, [
    element('FRBRWork', {}, [
      ...core(work, '', isTold ? told : date, isTold ? 'adoption' : 'asked-for'),
      element('FRBRcountry', { value: 'kz' }),
      ...(act.number === null ? [] : [element('FRBRnumber', { value: act.number })]),
      ...(part === null ? [] : [element('FRBRname', { value: part })]),
      element('FRBRprescriptive', { value: 'true' }),
      element('FRBRauthoritative', { value: 'false' }),
    ]),
    element('FRBRExpression', {}, [
      ...core(expression, '', date, 'point-in-time'),
      element('FRBRauthoritative', { value: 'false' }),
      element('FRBRlanguage', { language: LANGUAGE_CODES[lang] }),
    ]),
    element('FRBRManifestation', {}, [
      ...core(expression, '.xml', date, 'point-in-time'),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

/** Every act that made, changed or ended the text, the body, and the words for moments and intervals. */
function references(text: ConsolidatedText): Xml {
  const { act, acts, body, lang } = text;
  const others = acts.filter((entry) => entry.id !== act.id);
  const reference = (name: string, entry: (typeof acts)[number]): Xml =>
    element(name, { eId: actReferenceId(entry.id), href: workUri(entry.id), showAs: actShown(entry) });
  const concept = (id: string): Xml =>
    element('TLCConcept', { eId: id, href: `/akn/ontology/concept/adisteme/${id}`, showAs: id });
  const [ended, changing] = [
    others.filter((entry) => entry.ceasedBy === act.id),
    others.filter((entry) => entry.ceasedBy !== act.id),
  ];
  return element('references', { source: SOURCE }, [
    reference('original', act),
    ...changing.map((entry) => reference('passiveRef', entry)),
    ...ended.map((entry) => reference('activeRef', entry)),
    element('TLCOrganization', { eId: 'body', href: bodyUri(body.id), showAs: body.names[lang] }),
    element('TLCOrganization', { eId: 'adisteme', href: '/akn/ontology/organization/adisteme', showAs: 'adisteme' }),
    element('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'author' }),
    ...MOMENTS.map((name) => concept(`moment-${name}`)),
    ...INTERVALS.map((name) => concept(`interval-${name}`)),
  ]);
}

/** One act changes many units in one way: they are one modification. What befalls a unit befalls all under it. */
function modifications({ units }: ConsolidatedText, moments: MomentTable): Xml[] {
  const keyOf = ({ what, by, from, until }: UnitChange): string => JSON.stringify([what, by, from, until]);
  const byUnit = new Map(units.map((unit) => [unit.id, new Set(unit.changes.map(keyOf))]));
  const groups = new Map<string, { readonly change: UnitChange; readonly targets: string[] }>();
  for (const unit of units) {
    for (const change of unit.changes) {
      const key = keyOf(change);
      if (unit.parent !== null && byUnit.get(unit.parent)?.has(key)) continue;
      const group = groups.get(key) ?? { change, targets: [] };
      group.targets.push(idOf(unit.id));
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ change, targets }, at) => modification(change, targets, `mod-${at + 1}`, moments));
}

function modification(change: UnitChange, targets: readonly string[], id: string, moments: MomentTable): Xml {
  const { what, by, from, until } = change;
  const period = moments.periodOf(from, until);
  return element('textualMod', { type: what, eId: id }, [
    element('source', { eId: `${id}-source`, href: portionUri(by.act, by.provision) }),
    ...targets.map((target, at) => element('destination', { eId: `${id}-to-${at + 1}`, href: `#${target}` })),
    ...(period === null ? [] : [element('force', { period: `#${period}` })]),
  ]);
}

/** Returns all that is said about the text: who it is, its life with uncertain moments told as such, its changes and references. */
export function metaOf(text: ConsolidatedText, moments: MomentTable): Xml {
  const changes = modifications(text, moments);
  return element('meta', {}, [
    identification(text, null),
    element('lifecycle', { source: SOURCE }, moments.events),
    ...(changes.length === 0
      ? []
      : [element('analysis', { source: SOURCE }, [element('passiveModifications', {}, changes)])]),
    ...(moments.groups.length === 0 ? [] : [element('temporalData', { source: SOURCE }, moments.groups)]),
    references(text),
    element('proprietary', { source: SOURCE }, [
      inline(
        'adis:answer',
        {
          date: text.date,
          status: text.status,
          certainty: text.certainty,
          basis: text.basis.join(' '),
          text: text.text,
          restUnknown: String(text.restUnknown),
        },
        [words(text.reason)],
      ),
    ]),
  ]);
}
