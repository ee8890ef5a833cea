import type { CheckAnswer } from '../model/answers.ts';

/** Returns findings as a person reads them: place, severity, code, the words; counts at the end. */
export function printCheck(answer: CheckAnswer): string {
  const lines: string[] = [];
  for (const entry of answer.diagnostics) {
    const { file, act, provision, line, column } = entry.place;
    const where = [
      file ?? act ?? '',
      line === undefined ? '' : `:${line}`,
      column === undefined ? '' : `:${column}`,
    ].join('');
    lines.push(`${where === '' ? '-' : where}${provision ? ` [${provision}]` : ''}`);
    lines.push(`  ${entry.severity} ${entry.code}: ${entry.message}`);
    if (entry.found !== undefined) lines.push(`    found: ${clip(entry.found)}`);
    if (entry.expected !== undefined) lines.push(`    expected: ${clip(entry.expected)}`);
  }
  lines.push('');
  for (const [code, count] of Object.entries(answer.counts)) lines.push(`${String(count).padStart(5)}  ${code}`);
  const errors = answer.diagnostics.filter((entry) => entry.severity === 'error').length;
  lines.push(
    `${String(answer.diagnostics.length).padStart(5)}  in all, ${errors} of them errors; adisteme explain <code> tells what a code means`,
  );
  return lines.join('\n');
}

const LONGEST = 300;

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
