import { sayActKind } from '../messages/act-names.ts';
import type { PrintKey } from '../messages/compare-print.ts';
import { printWord } from '../messages/compare-print.ts';
import { sayFinding } from '../messages/findings.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { ImpactChanges } from '../model/add-answer.ts';
import type { Impact } from '../model/comparison.ts';

const SHOWN = 12;
/** More rules of one kind than this are counted; of those that become undetermined a few show what is meant. */
const SHOWN_RULES = 24;
const SHOWN_OPEN = 6;

function list(ids: readonly string[]): string {
  return ids.length <= SHOWN ? ids.join(', ') : `${ids.slice(0, SHOWN).join(', ')} +${ids.length - SHOWN}`;
}

function printValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '–');
  const parts = Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [`${key} ${String(inner)}`]));
  return parts.join(', ');
}

/** Returns what happens on a day, as people say it: "begins at the earliest". */
export function sayDate(what: string, lang: InterfaceLang): string {
  return printWord(`date.${what.replace(/^act-/u, '')}` as PrintKey, lang);
}

function dateLines({ dates }: ImpactChanges, lang: InterfaceLang): string[] {
  if (dates.length === 0) return [];
  const lines = dates.map(({ date, what, provisions, act }) => {
    return `  ${date}  ${sayDate(what, lang)}: ${act ?? list(provisions)}`;
  });
  return [`${printWord('dates', lang)}:`, ...lines];
}

/** Rules before and after, the changed ones first; of many of one kind only some. */
function rowLines({ rows, comparedOn }: ImpactChanges, lang: InterfaceLang): string[] {
  if (comparedOn === null) return [];
  const lines = [`${printWord('comparedOn', lang)} ${comparedOn}:`];
  if (rows.length === 0) lines.push(`  ${printWord('noDifference', lang)}`);
  for (const kind of ['changed', 'added', 'removed', 'undetermined'] as const) {
    const own = rows.filter((row) => row.kind === kind);
    const most = kind === 'undetermined' ? SHOWN_OPEN : SHOWN_RULES;
    for (const row of own.slice(0, most)) {
      const effect = row.effect === null ? '' : ` (${printWord(`effect.${row.effect}`, lang)})`;
      const place = row.right?.provisions[0] ?? row.left?.provisions[0] ?? '';
      lines.push(`  ${kind === 'undetermined' ? '?' : '~'} ${row.sentences[lang]}${effect}  [${place}]`);
    }
    if (own.length > most) lines.push(`  … ${own.length - most} ${printWord('moreInJson', lang)}`);
  }
  return lines;
}

function danglingLines({ dangling }: ImpactChanges, lang: InterfaceLang): string[] {
  if (dangling.length === 0) return [];
  const lines = dangling.map(({ from, to, words, since, latest }) => {
    const until = latest === null || latest === since ? '' : ` … ${latest}`;
    return `  ${from} -> ${to} ("${words}") ${printWord('since', lang)} ${since}${until}`;
  });
  return [`${printWord('dangling', lang)}:`, ...lines];
}

/** Returns the cases whose results change, under a heading; empty where there are none. */
export function caseLines({ cases }: ImpactChanges, lang: InterfaceLang): string[] {
  const lines = cases.flatMap(({ file, lawDate, asIf, changed, problem }) => {
    if (problem !== null) return [`  ${file}: ${problem}`];
    if (changed.length === 0) return [`  ${file} (${lawDate}): ${printWord('noCaseChange', lang)}`];
    return [
      `  ${file} (${lawDate}${asIf ? `, ${printWord('asIf', lang)}` : ''}):`,
      ...changed.map(
        ({ what, before, after, provisions }) =>
          `    ${what}: ${printValue(before)} -> ${printValue(after)}; ${printWord('becauseOf', lang)} ${list(provisions)}`,
      ),
    ];
  });
  return lines.length === 0 ? [] : [`${printWord('cases', lang)}:`, ...lines];
}

/** Returns what would be otherwise with the act: days, rules before and after, references that will dangle, cases. */
export function changeLines(changes: ImpactChanges, lang: InterfaceLang): string[] {
  return [
    ...dateLines(changes, lang),
    ...rowLines(changes, lang),
    ...danglingLines(changes, lang),
    ...caseLines(changes, lang),
  ];
}

/** Returns the impact as text: what it is, what it touches and when, which rules differ, what dangles, which cases change. */
export function printImpact(answer: Impact, lang: InterfaceLang): string {
  const word = (key: PrintKey) => printWord(key, lang);
  const lines = [`${word('whatItIs')}: ${answer.identity.id ?? '?'} (${sayActKind(answer.identity.kind, lang)})`];
  for (const finding of answer.diagnostics)
    if (finding.severity !== 'info') lines.push(`  ${finding.code}: ${sayFinding(finding, lang)}`);
  const { provisions, rules } = answer.touches;
  if (provisions.length > 0)
    lines.push(
      `${word('touches')}: ${provisions.length} ${word('units')} (${list(provisions)}); ${rules.length} ${word('rules')}`,
    );
  if (answer.undetermined.length > 0) lines.push(`${word('becomesOpen')}: ${list(answer.undetermined)}`);
  return [...lines, ...changeLines(answer, lang)].join('\n');
}
