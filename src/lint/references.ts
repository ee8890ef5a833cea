import { foldLetters } from '../lexicon/letters.ts';
import { CITED_CONTENT, ORDER_WORDS } from '../lexicon/lint-words.ts';
import type { ResolvedCitation } from '../model/citation.ts';
import type { ProvisionId } from '../model/ids.ts';
import type { RuleType } from '../model/rule-graph.ts';
import type { LintDocument } from './document.ts';
import { spotOfId } from './document.ts';
import type { Finding, Spot } from './finding.ts';
import { find } from './finding.ts';

function spotOfCitation(citation: ResolvedCitation): Spot {
  return { provision: citation.from, line: citation.line };
}

/** Kind of the innermost unit cited: `annex` of `annex:4`. */
function kindCited(citation: ResolvedCitation): string {
  return citation.paths[0]?.at(-1)?.split(':')[0] ?? '';
}

/** Annexes are cited now in this document by its name, now in the model document: the target switches. */
function checkSwitches(document: LintDocument): Finding[] {
  const annexes = document.citations.filter((citation) => !citation.inNewText && kindCited(citation) === 'annex');
  const ofModel = annexes.filter((citation) => citation.owner === 'model');
  const ofThis = annexes.filter((citation) => citation.owner === 'document' && citation.ownerWords !== null);
  if (ofModel.length === 0 || ofThis.length === 0) return [];
  const isThisRare = ofThis.length <= ofModel.length;
  const [rare, usual] = isThisRare ? [ofThis, ofModel] : [ofModel, ofThis];
  const say = (list: readonly ResolvedCitation[]) =>
    [...new Set(list.flatMap(({ paths }) => paths.map((path) => path.at(-1)?.split(':')[1] ?? '')))].join(', ');
  const [first] = rare;
  if (!first) return [];
  return [
    find('LINT_CITED_DOCUMENT_SWITCHES', spotOfCitation(first), {
      found: `${first.words} ${first.ownerWords ?? ''}`.trim(),
      others: [...rare.slice(1), ...usual].map(spotOfCitation),
      data: {
        rare: say(rare),
        rareWords: first.ownerWords ?? '',
        usual: say(usual),
        usualWords: usual[0]?.ownerWords ?? '',
      },
    }),
  ];
}

const NAMED = 12;

/** Units of the model document are cited by their numbers, and the model is another text that is not part of the act. */
function checkModel(document: LintDocument): Finding[] {
  const cited = document.citations.filter(
    (citation) =>
      citation.owner === 'model' &&
      !citation.from.startsWith('act__') &&
      citation.paths.some((path) => path.length > 0),
  );
  const [first, ...others] = cited;
  if (!first) return [];
  const units = [...new Set(cited.flatMap(({ paths }) => paths.map((path) => path.join('/'))))];
  const shown = units.slice(0, NAMED).join(', ') + (units.length > NAMED ? ` +${units.length - NAMED}` : '');
  const data = { units: shown, count: String(units.length) };
  const found = `${first.words} ${first.ownerWords ?? ''}`.trim();
  return [find('LINT_MODEL_CITED', spotOfCitation(first), { found, others: others.map(spotOfCitation), data })];
}

/** Whether a unit or one below it holds a rule of these types. */
function holdsRule(document: LintDocument, id: ProvisionId, types: readonly RuleType[]): boolean {
  return document.rules.some(
    (rule) => types.includes(rule.type) && rule.provisions.some((each) => each === id || each.startsWith(`${id}__`)),
  );
}

const CONTENT_RULES: Readonly<Record<'requirements' | 'terms', readonly RuleType[]>> = {
  requirements: ['kpi-requirements'],
  terms: ['deadline', 'periodicity', 'absent-servant', 'eligibility-exclusion'],
};
/** Letters around a citation in which its words may say what they expect to find there. */
const AROUND = 60;

/** The words beside a citation say what the cited unit holds; it holds something else, and another unit holds it. */
function checkContent(document: LintDocument): Finding[] {
  return document.citations.flatMap((citation) => {
    const target = citation.targets.length === 1 ? citation.targets[0] : undefined;
    const unit = document.units.get(citation.from);
    if (citation.owner !== 'document' || target?.kind !== 'internal' || target.ids.length !== 1 || !unit) return [];
    const [id = ''] = target.ids;
    if (!id.startsWith('point_')) return [];
    const around = foldLetters(unit.own.text.slice(Math.max(0, citation.start - AROUND), citation.end + AROUND));
    const content = CITED_CONTENT[document.lang].find(({ words }) => words.some((each) => around.includes(each)));
    if (!content || holdsRule(document, id, CONTENT_RULES[content.id])) return [];
    const [type] = CONTENT_RULES[content.id];
    const right = document.rules.find((rule) => rule.type === type)?.provisions[0]?.split('__')[0];
    if (right === undefined || right === id || content.id !== 'requirements') return [];
    const data = { cited: id, right };
    const others = [spotOfId(document, id), spotOfId(document, right)];
    return [find('LINT_REFERENCE_CONTENT', spotOfCitation(citation), { found: unit.own.text, others, data })];
  });
}

/** A reference looks for the order of a session in a point that only tells who may ask for one. */
function checkOrder(document: LintDocument): Finding[] {
  const sessions = document.rules.filter((rule) => rule.type === 'calibration');
  return document.citations.flatMap((citation) => {
    const unit = document.units.get(citation.from);
    const path = citation.paths.length === 1 ? citation.paths[0] : undefined;
    const number = path?.length === 1 && path[0]?.startsWith('point:') ? path[0].slice('point:'.length) : null;
    if (!unit || number === null || (citation.owner !== 'model' && citation.owner !== 'document')) return [];
    const own = sessions.filter((rule) => rule.provisions[0]?.split('__')[0] === `point_${number}`);
    const isOfSession = sessions.some((rule) => rule.provisions.includes(citation.from));
    const around = foldLetters(unit.own.text.slice(Math.max(0, citation.start - AROUND), citation.end + AROUND));
    if (
      !isOfSession ||
      own.length === 0 ||
      own.some((rule) => rule.type === 'calibration' && rule.params.what !== 'request')
    )
      return [];
    if (!ORDER_WORDS[document.lang].some((words) => around.includes(words))) return [];
    const id = `point_${number}`;
    return [
      find('LINT_REFERENCE_ORDER', spotOfCitation(citation), {
        found: unit.own.text,
        others: [spotOfId(document, id)],
        data: { cited: id },
      }),
    ];
  });
}

/** A point that sends to itself as if it were another. */
function checkCircles(document: LintDocument): Finding[] {
  return document.citations.flatMap((citation) => {
    const target = citation.targets[0];
    if (
      citation.owner !== 'document' ||
      target?.kind !== 'internal' ||
      citation.paths.length !== 1 ||
      citation.from.startsWith('act__')
    )
      return [];
    const [id = ''] = target.ids;
    if (!POINT_ID.test(id) || (citation.from !== id && !citation.from.startsWith(`${id}__`))) return [];
    return [
      find('LINT_CITES_ITSELF', spotOfCitation(citation), {
        found: document.units.get(citation.from)?.own.text ?? '',
        data: { unit: id },
      }),
    ];
  });
}
/** Matches `point_5`, `point_5-1`, must not match `point_5__sub_1`. */
const POINT_ID = /^point_[^_]+$/u;

/**
 * Returns what is wrong with the citations of units. Codes: LINT_CITED_DOCUMENT_SWITCHES, LINT_MODEL_CITED, LINT_REFERENCE_CONTENT, LINT_REFERENCE_ORDER,
 * LINT_CITES_ITSELF.
 */
export function checkReferences(document: LintDocument): Finding[] {
  return [
    ...checkSwitches(document),
    ...checkModel(document),
    ...checkContent(document),
    ...checkOrder(document),
    ...checkCircles(document),
  ];
}
