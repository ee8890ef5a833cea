import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';

/** Returns docs/diagnostics.md: every code with severity, meaning and what to do, in the order of the stages. */
export function diagnosticsPage(): string {
  const lines = [
    '# Diagnostics',
    '',
    'Generated from `src/base/codes` by `npm run docs`; `adisteme explain <code>` prints the same.',
    'error = the params of this rule, or this file, are not sure and are not used; warning = a person should look; info = repaired, and how.',
    '',
    '| code | severity | what it means | what to do |',
    '|---|---|---|---|',
  ];
  for (const [code, { severity, meaning, advice }] of Object.entries(DIAGNOSTIC_CODES)) {
    lines.push(`| \`${code}\` | ${severity} | ${cell(meaning)} | ${cell(advice)} |`);
  }
  return `${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
