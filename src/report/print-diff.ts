import type { PrintKey } from '../messages/compare-print.ts';
import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import { sayWhen } from '../messages/when.ts';
import type { Diff, DiffSide, DiffVersion, RuleRow, UnitRow } from '../model/comparison.ts';

export interface DiffPrintOptions {
  readonly lang: InterfaceLang;
  readonly all: boolean;
  readonly words: boolean;
}

const CERTAINTY_MARKS: Readonly<Record<string, string>> = {
  certain: '=',
  presumed: '~',
  contested: '!',
  undetermined: '?',
};
/** Equal words longer than this are cut in the middle. */
const LONGEST_EQUAL = 60;

function sideLine(name: PrintKey, side: DiffSide, lang: InterfaceLang): string {
  const act = side.act === null ? '' : ` · ${side.act}`;
  return `${printWord(name, lang)}: ${side.body.names[lang]} ${side.date}${act} · ${label(`certainty.${side.certainty}`, lang)}`;
}

function whereOf(row: RuleRow): string {
  const [left, right] = [row.left?.provisions[0], row.right?.provisions[0]];
  if (left !== undefined && right !== undefined) return left === right ? left : `${left} / ${right}`;
  return left ?? right ?? '';
}

function rowLines(row: RuleRow, options: DiffPrintOptions): string[] {
  const effect = row.effect === null ? '' : ` – ${printWord(`effect.${row.effect}`, options.lang)}`;
  const lines = [`  ${CERTAINTY_MARKS[row.certainty] ?? ' '} ${row.sentence}${effect}  [${whereOf(row)}]`];
  if (!options.all) return lines;
  for (const side of [row.left, row.right])
    for (const { quote } of side?.citations.slice(0, 2) ?? []) lines.push(`      ${side?.id}: "${quote}"`);
  return lines;
}

/** Rows that only say "not known" are counted by reason unless all is asked for. */
function undeterminedLines(rows: readonly RuleRow[], options: DiffPrintOptions, hasVersions: boolean): string[] {
  const { lang } = options;
  if (rows.length === 0) return [];
  const lines = [`${printWord('undetermined', lang)}: ${rows.length}`];
  const reasons = [...new Set(rows.map((row) => row.why ?? 'law-of-the-day'))].sort();
  for (const why of reasons) {
    const own = rows.filter((row) => (row.why ?? 'law-of-the-day') === why);
    const types = [...new Set(own.map((row) => row.type))].sort().join(', ');
    lines.push(`  ? ${printWord(`why.${why}`, lang)}: ${own.length} (${types})`);
    if (options.all || (why === 'law-of-the-day' && !hasVersions))
      lines.push(...own.flatMap((row) => rowLines(row, options)));
  }
  return lines;
}

function ruleLines(diff: Diff, options: DiffPrintOptions): string[] {
  const lines: string[] = [];
  for (const kind of ['changed', 'removed', 'added'] as const) {
    const rows = diff.rules.filter((row) => row.kind === kind);
    if (rows.length === 0) continue;
    lines.push(`${printWord(kind, options.lang)}: ${rows.length}`, ...rows.flatMap((row) => rowLines(row, options)));
  }
  lines.push(
    ...undeterminedLines(
      diff.rules.filter((row) => row.kind === 'undetermined'),
      options,
      diff.versions.length > 0,
    ),
  );
  const same = diff.rules.filter((row) => row.kind === 'same');
  if (same.length > 0) lines.push(`${printWord('same', options.lang)}: ${same.length}`);
  if (options.all) lines.push(...same.flatMap((row) => rowLines(row, options)));
  if (diff.rules.length > 0 && same.length === diff.rules.length) lines.push(printWord('noDifference', options.lang));
  return lines;
}

/** Returns which cell of a table is meant: its row and its column. */
export function sayCell({ row, column }: NonNullable<UnitRow['cell']>, lang: InterfaceLang): string {
  const parts = [row ?? printWord('columnTitles', lang), ...(column === null ? [] : [column])];
  return parts.filter((part) => part !== '').join(' / ');
}

/** The words in their marks; the spaces around them stay outside. */
function dressed(op: '-' | '+', text: string): string {
  const words = text.trim();
  const marked = op === '-' ? `[-${words}-]` : `{+${words}+}`;
  const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return `${before}${marked}${after}`;
}

/** Returns words with marks that need no colour: `[-out-]` and `{+in+}`. */
export function printRuns(runs: UnitRow['words'], whole: boolean): string {
  return runs
    .map(({ op, text: words }) => {
      // Entries of a cell stand on lines of their own.
      const text = words.replaceAll('\n', ' / ');
      if (op !== '=') return dressed(op, text);
      const half = LONGEST_EQUAL / 2;
      return whole || text.length <= LONGEST_EQUAL ? text : `${text.slice(0, half)} … ${text.slice(-half)}`;
    })
    .join('');
}

function unitLines(row: UnitRow, options: DiffPrintOptions): string[] {
  const { lang } = options;
  const ids = [row.left.join(' + '), row.right.join(' + ')].filter((part) => part !== '');
  const where = ids[0] === ids[1] ? ids[0] : ids.join(' -> ');
  const unsure = row.sure || row.likeness === 0 ? '' : ` (${printWord('notSure', lang)})`;
  const lines = [`  ${where}: ${printWord(`unit.${row.kind}`, lang)}${unsure}`];
  if (row.cell !== null) lines.push(`      ${sayCell(row.cell, lang)}`);
  if (row.words.length > 0 && row.kind !== 'moved') lines.push(`      ${printRuns(row.words, options.all)}`);
  for (const { when, text, words, side } of row.alternatives) {
    const condition = sayWhen(when, lang);
    const shown =
      text === null
        ? label('state.unknown', lang)
        : printRuns(words.length > 0 ? words : [{ op: '=', text }], options.all);
    lines.push(`      ${printWord(side, lang)}, ${printWord('possible', lang)} (${condition}): ${shown}`);
  }
  return lines;
}

function textLines(diff: Diff, options: DiffPrintOptions): string[] {
  const { lang } = options;
  if (diff.text.by === 'none') return [];
  const rows = diff.provisions.filter((row) => row.kind !== 'same');
  const kinds = [...new Set(rows.map((row) => row.kind))].sort();
  const counts = kinds.map(
    (kind) => `${printWord(`unit.${kind}`, lang)} ${rows.filter((row) => row.kind === kind).length}`,
  );
  const head = `${printWord('text', lang)} (${diff.text.lang}): ${counts.join(', ') || printWord('noWordChange', lang)}`;
  return options.words ? [head, ...rows.flatMap((row) => unitLines(row, options))] : [head];
}

/** Returns the name of a possible law: what must be so on each side. */
export function sayVersion({ left, right, when }: DiffVersion, lang: InterfaceLang): string {
  const side = (name: 'left' | 'right', fallback: string | null): string[] => {
    const said = when[name].map((condition) => sayWhen(condition, lang));
    if (said.length > 0) return [`${printWord(name, lang)}: ${said.join(', ')}`];
    return fallback === null ? [] : [`${printWord(name, lang)}: ${fallback}`];
  };
  return [...side('left', left), ...side('right', right)].join(' | ');
}

function versionLines(versions: readonly DiffVersion[], options: DiffPrintOptions): string[] {
  return versions.flatMap((version) => {
    const head = `${printWord('versions', options.lang)}: ${sayVersion(version, options.lang)}`;
    if (version.rows === null) return [head, `  ? ${printWord('versionUnknown', options.lang)}`];
    const told = version.rows.filter((row) => row.kind !== 'undetermined');
    if (version.rows.length === 0) return [head, `  ${printWord('noDifference', options.lang)}`];
    return [head, ...told.flatMap((row) => rowLines(row, { ...options, all: false }))];
  });
}

/** Returns the comparison as text: what differs, how sure, and what is not known and why. */
export function printDiff(diff: Diff, options: DiffPrintOptions): string {
  const { lang } = options;
  const lines = [sideLine('left', diff.left, lang), sideLine('right', diff.right, lang)];
  lines.push(...diff.notes.map((note) => note[lang]), '');
  lines.push(...ruleLines(diff, options), ...versionLines(diff.versions, options), ...textLines(diff, options));
  if (!options.all) lines.push(`(${printWord('hint', lang)})`);
  return lines.join('\n');
}
