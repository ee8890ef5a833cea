import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import type { Difference, TwoSets } from '../compare/two-languages.ts';
import { compareEdits, compareFrontMatter, compareRules, compareUnits } from '../compare/two-languages.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { editionOfFile } from './edition-of.ts';
import type { ReadDocument } from './read-document.ts';

interface Pair {
  readonly kk: ReadDocument;
  readonly ru: ReadDocument;
}

type Place = Diagnostic['place'];

function placeIn(document: ReadDocument, provision: ProvisionId | null): Place {
  const { act, file } = document;
  return provision === null ? { act, file } : { act, file, provision };
}

/** A finding with its place in the one text and the same place in the other. */
function finding(
  code: DiagnosticCode,
  message: string,
  pair: Pair,
  lang: Lang,
  provision: ProvisionId | null,
): Diagnostic {
  const [one, other] = lang === 'kk' ? [pair.kk, pair.ru] : [pair.ru, pair.kk];
  return diagnose(code, message, placeIn(one, provision), { related: [placeIn(other, provision)] });
}

const toldOf = (at: readonly Difference[]): string =>
  at.map(({ path, kk, ru }) => `${path}: kk ${kk}, ru ${ru}`).join('; ');

const LANGS = { onlyKk: 'kk', onlyRu: 'ru' } as const;
const NAMES = { kk: 'Kazakh', ru: 'Russian' } as const;

/** What one of the two texts has alone. */
function alone<T>(sets: TwoSets<T>, tell: (thing: T, lang: Lang) => Diagnostic): Diagnostic[] {
  return (['onlyKk', 'onlyRu'] as const).flatMap((side) => sets[side].map((thing) => tell(thing, LANGS[side])));
}

/**
 * Returns where the two texts of one act do not say the same: units, edits, requisites, and rules that one alone gives. Rules that both
 * give with other params are told where the law of a body is made.
 *
 * **Diagnostics:** GRAPH_UNIT_ONE_LANGUAGE, GRAPH_RULE_ONE_LANGUAGE, GRAPH_EDITS_DIFFER, GRAPH_REQUISITES_DIFFER.
 */
export function findLanguageDifferences(pair: Pair): Diagnostic[] {
  const ids = (document: ReadDocument): ProvisionId[] => document.units.map((unit) => unit.id);
  const edits = (document: ReadDocument) => document.edits.map((entry) => entry.edit);
  const edited = compareEdits(edits(pair.kk), edits(pair.ru));
  const requisites = compareFrontMatter(pair.kk.frontMatter, pair.ru.frontMatter);
  return [
    ...alone(compareUnits(ids(pair.kk), ids(pair.ru)), (id, lang) =>
      finding('GRAPH_UNIT_ONE_LANGUAGE', `Only the ${NAMES[lang]} text has ${id}.`, pair, lang, id),
    ),
    ...alone(compareRules(pair.kk.rules, pair.ru.rules), (rule, lang) =>
      finding(
        'GRAPH_RULE_ONE_LANGUAGE',
        `Only the ${NAMES[lang]} text gives ${rule.id}.`,
        pair,
        lang,
        rule.provisions[0] ?? null,
      ),
    ),
    ...alone(edited, (edit, lang) =>
      finding(
        'GRAPH_EDITS_DIFFER',
        `Only the ${NAMES[lang]} text orders ${edit.op}.`,
        pair,
        lang,
        edit.sourceProvision,
      ),
    ),
    ...edited.differ.map(({ kk, at }) =>
      finding('GRAPH_EDITS_DIFFER', `${kk.op}: ${toldOf(at)}.`, pair, 'kk', kk.sourceProvision),
    ),
    ...(requisites.length === 0
      ? []
      : [finding('GRAPH_REQUISITES_DIFFER', `${toldOf(requisites)}.`, pair, 'kk', null)]),
  ];
}

/** Returns the differences of every act that is held in both languages, as enacted with as enacted and edition with edition. */
export function differencesOfLanguages(documents: Iterable<readonly ReadDocument[]>): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const held of documents) {
    for (const kk of held.filter((document) => document.lang === 'kk')) {
      const ru = held.find((document) => document.lang === 'ru' && editionOf(document) === editionOf(kk));
      if (ru !== undefined) found.push(...findLanguageDifferences({ kk, ru }));
    }
  }
  return found;
}

const editionOf = ({ file, isConsolidated }: ReadDocument): string =>
  `${isConsolidated ? 'edition' : 'enacted'} ${editionOfFile(file) ?? ''}`;
