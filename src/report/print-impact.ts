import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { Impact } from '../model/comparison.ts';

const SHOWN = 12;

function list(ids: readonly string[]): string {
  return ids.length <= SHOWN ? ids.join(', ') : `${ids.slice(0, SHOWN).join(', ')} +${ids.length - SHOWN}`;
}

function printValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '–');
  const parts = Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [`${key} ${String(inner)}`]));
  return parts.join(', ');
}

/** Returns the impact as text: what it is, what it touches and when, which rules differ, what dangles, which cases change. */
export function printImpact(answer: Impact, lang: InterfaceLang): string {
  const word = (key: Parameters<typeof printWord>[0]) => printWord(key, lang);
  const lines = [`${word('whatItIs')}: ${answer.identity.id ?? '?'} (${answer.identity.kind ?? '?'})`];
  for (const { code, message, severity } of answer.diagnostics)
    if (severity !== 'info') lines.push(`  ${code}: ${message}`);
  const { provisions, rules } = answer.touches;
  if (provisions.length > 0)
    lines.push(
      `${word('touches')}: ${provisions.length} ${word('units')} (${list(provisions)}); ${rules.length} ${word('rules')}`,
    );
  if (answer.dates.length > 0) lines.push(`${word('dates')}:`);
  for (const { date, what, provisions: ids } of answer.dates) lines.push(`  ${date}  ${what}: ${list(ids)}`);
  if (answer.comparedOn !== null) lines.push(`${word('comparedOn')} ${answer.comparedOn}:`);
  for (const row of answer.rows)
    lines.push(
      `  ${row.kind === 'undetermined' ? '?' : '~'} ${row.sentence}  [${row.right?.provisions[0] ?? row.left?.provisions[0] ?? ''}]`,
    );
  if (answer.undetermined.length > 0) lines.push(`${word('becomesOpen')}: ${list(answer.undetermined)}`);
  if (answer.dangling.length > 0) lines.push(`${word('dangling')}:`);
  for (const { from, to, words, since } of answer.dangling)
    lines.push(`  ${from} -> ${to} ("${words}") ${word('since')} ${since}`);
  if (answer.cases.length > 0) lines.push(`${word('cases')}:`);
  for (const { file, lawDate, asIf, changed, problem } of answer.cases) {
    if (problem !== null) lines.push(`  ${file}: ${problem}`);
    else if (changed.length === 0) lines.push(`  ${file} (${lawDate}): ${word('noCaseChange')}`);
    else lines.push(`  ${file} (${lawDate}${asIf ? `, ${word('asIf')}` : ''}):`);
    for (const { what, before, after, provisions: ids } of changed)
      lines.push(`    ${what}: ${printValue(before)} -> ${printValue(after)}; ${word('becauseOf')} ${list(ids)}`);
  }
  return lines.join('\n');
}
