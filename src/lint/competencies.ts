import { competencyConcept, foldCompetencyName } from '../lexicon/competencies.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { CONSUMER_COMPETENCIES, CONSUMER_WORDS } from '../lexicon/lint-words.ts';
import type { CategoryRef, TypedRule } from '../model/rule-graph.ts';
import type { LintDocument } from './document.ts';
import { rulesOfType, spotOfId, unitOf, walk } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';
import { textBelow } from './forms.ts';

interface Named {
  readonly name: string;
  readonly concept: string | null;
}

type Indicators = TypedRule<'indicators'>;

/** The competencies of a table by name, each once, in order. */
function competenciesOf(rules: readonly Indicators[]): Named[] {
  const named = new Map<string, Named>();
  for (const { params } of rules) {
    const key = params.concept ?? foldCompetencyName(params.competency);
    if (!named.has(key)) named.set(key, { name: params.competency, concept: params.concept });
  }
  return [...named.values()];
}

/** The annex of a rule that stands in one: `annex_4` of `annex_4__tbl_1__row_3`. */
function annexOf(id: string): string | null {
  return id.startsWith('annex_') ? (id.split('__')[0] ?? null) : null;
}

function hasLostRows(document: LintDocument, annex: string): boolean {
  const unit = unitOf(document, annex);
  let isLost = false;
  if (unit) {
    walk(unit, (each) => {
      if (each.unrecoverable !== undefined) isLost = true;
      return !isLost;
    });
  }
  return isLost;
}

function list(names: readonly Named[]): string {
  return names.length === 0 ? '–' : names.map(({ name }) => name).join('; ');
}

const key = ({ name, concept }: Named): string => concept ?? foldCompetencyName(name);

interface Sheet {
  readonly sheet: string;
  readonly list: readonly Named[];
}

/** The competencies of a sheet: those of the rule that sends to it, else the rows of a sheet to which no point sends. */
function sheetsOf(document: LintDocument): Sheet[] {
  const sheets = rulesOfType(document, 'competencies').flatMap((rule): Sheet[] => {
    const row = rule.provisions.find((id) => annexOf(id) !== null);
    return row === undefined ? [] : [{ sheet: annexOf(row) ?? '', list: rule.params.list }];
  });
  for (const annex of document.annexes.values()) {
    if (annex.form !== 'competency-sheet' || sheets.some(({ sheet }) => sheet === annex.id)) continue;
    const list: Named[] = [];
    walk(annex, (unit) => {
      const name = unit.kind === 'row' ? unit.own.text.replace(ROW_NUMBER, '').replace(FOOTNOTE_STAR, '').trim() : '';
      if (name !== '') list.push({ name, concept: competencyConcept(name) });
      return true;
    });
    if (list.length > 1 && list.every(({ concept }) => concept !== null)) sheets.push({ sheet: annex.id, list });
  }
  return sheets;
}
/** Matches `11 `, `2. `, must not match `Қызметті`. */
const ROW_NUMBER = /^\d{1,2}[.)]?\s+/u;
/** Matches `услуг*`, must not match `услуг`. */
const FOOTNOTE_STAR = /\*+$/u;

/** How often a competency shows by its own words in what is left of a table; once may be chance. */
const OFTEN = 3;

/** A table that has lost its cells still shows by its words that it serves consumers, and the sheet knows no such competency. */
function consumerWords(document: LintDocument, sheetKeys: ReadonlySet<string>, tableId: string): string | null {
  const unit = unitOf(document, tableId);
  if (!unit || [...CONSUMER_COMPETENCIES].some((concept) => sheetKeys.has(concept))) return null;
  const text = foldLetters(textBelow(unit));
  return CONSUMER_WORDS[document.lang].find((word) => text.split(word).length > OFTEN) ?? null;
}

/** The sheet lists other competencies than the table of indicators that it is filled in by. */
function checkSheet(document: LintDocument, table: readonly Indicators[], tableId: string): Finding[] {
  const inTable = competenciesOf(table);
  const keys = new Set(inTable.map(key));
  return sheetsOf(document).flatMap(({ sheet, list: inSheet }) => {
    const at = spotOfId(document, sheet);
    const others = [spotOfId(document, tableId)];
    const sheetKeys = new Set(inSheet.map(key));
    const onlySheet = inSheet.filter((each) => !keys.has(key(each)));
    const onlyTable = inTable.filter((each) => !sheetKeys.has(key(each)));
    const renamed = inSheet.flatMap((each) => {
      const other = inTable.find((one) => key(one) === key(each));
      return other && foldCompetencyName(other.name) !== foldCompetencyName(each.name)
        ? [`"${each.name}" / "${other.name}"`]
        : [];
    });
    const isPartial = hasLostRows(document, tableId);
    const consumers = isPartial ? consumerWords(document, sheetKeys, tableId) : null;
    const differs = !isPartial && (onlySheet.length > 0 || onlyTable.length > 0);
    return [
      ...(consumers === null
        ? []
        : [find('LINT_COMPETENCY_UNLISTED', at, { others, data: { sheet, table: tableId, words: consumers } })]),
      ...(differs
        ? [
            find('LINT_COMPETENCIES_DIFFER', at, {
              others,
              data: { sheet, table: tableId, onlySheet: list(onlySheet), onlyTable: list(onlyTable) },
            }),
          ]
        : []),
      ...(renamed.length > 0
        ? [
            find('LINT_COMPETENCY_NAMES', at, {
              others,
              found: renamed.join('; '),
              data: { sheet, table: tableId, pairs: renamed.join('; ') },
            }),
          ]
        : []),
    ];
  });
}

/** Every group of categories has the same indicators of one competency: the levels do not differ. */
function checkLevels(document: LintDocument, table: readonly Indicators[]): Finding[] {
  const byCompetency = new Map<string, Indicators[]>();
  for (const rule of table) {
    const name = rule.params.concept ?? foldCompetencyName(rule.params.competency);
    byCompetency.set(name, [...(byCompetency.get(name) ?? []), rule]);
  }
  return [...byCompetency.values()].flatMap((rules) => {
    const [first, ...rest] = rules;
    if (!first || rest.length === 0) return [];
    const text = (rule: Indicators) =>
      foldCompetencyName([...rule.params.effective, ...(rule.params.ineffective ?? [])].join(' '));
    if (rest.some((rule) => text(rule) !== text(first)) || text(first) === '') return [];
    const [at = ''] = first.provisions;
    return [
      find('LINT_LEVELS_SAME', spotOfId(document, at), {
        found: first.params.effective.join('; '),
        others: rest.map((rule) => spotOfId(document, rule.provisions[0] ?? '')),
        data: { competency: first.params.competency, count: String(rules.length) },
      }),
    ];
  });
}

const codeOf = ({ code, qualifier }: CategoryRef): string => `${code}/${qualifier ?? ''}`;

/** A row whose categories run on into those of another group: two rows have become one. */
function checkMerged(document: LintDocument, table: readonly Indicators[]): Finding[] {
  return table.flatMap((rule) => {
    const own = rule.params.categories.map(codeOf);
    const siblings = table.filter((other) => other !== rule && other.params.concept === rule.params.concept);
    const others = table.filter((other) => other.params.concept !== rule.params.concept);
    const groups = [
      ...new Set([...siblings, ...others].map((other) => other.params.categories.map(codeOf).join(' '))),
    ].map((group) => group.split(' '));
    const foreign = siblings
      .map((other) => other.params.categories.map(codeOf))
      .find((group) => {
        const common = group.filter((code) => own.includes(code));
        return common.length >= 2 && common.length < own.length && !isGroup(own, groups);
      });
    if (!foreign) return [];
    const codes = rule.params.categories.filter((each) => foreign.includes(codeOf(each))).map(({ code }) => code);
    const [at = ''] = rule.provisions;
    return [
      find('LINT_ROW_MERGED', spotOfId(document, at), {
        data: { competency: rule.params.competency, codes: codes.join(', ') },
      }),
    ];
  });
}

function isGroup(own: readonly string[], groups: readonly (readonly string[])[]): boolean {
  return groups.some((group) => group.length === own.length && group.every((code, at) => code === own[at]));
}

/**
 * Returns what is wrong with the competencies of sheets and tables.
 * Codes: LINT_COMPETENCIES_DIFFER, LINT_COMPETENCY_UNLISTED, LINT_COMPETENCY_NAMES, LINT_LEVELS_SAME, LINT_ROW_MERGED.
 */
export function checkCompetencies(document: LintDocument): Finding[] {
  const tables = new Map<string, Indicators[]>();
  for (const rule of rulesOfType(document, 'indicators')) {
    const annex = annexOf(rule.provisions[0] ?? '');
    if (annex !== null) tables.set(annex, [...(tables.get(annex) ?? []), rule]);
  }
  return [...tables].flatMap(([annex, rules]) => [
    ...checkSheet(document, rules, annex),
    ...checkLevels(document, rules),
    ...checkMerged(document, rules),
  ]);
}
