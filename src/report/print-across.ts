import Table from 'cli-table3';

interface Row {
  readonly label: string;
  readonly results: readonly {
    readonly what: string;
    readonly name?: string;
    readonly value: unknown;
    readonly rank?: number;
    readonly of?: number;
    readonly certainty: string;
  }[];
}
interface Across {
  readonly rows: readonly Row[];
  readonly flips: readonly {
    readonly what: string;
    readonly from: { label: string; value: unknown };
    readonly to: { label: string; value: unknown };
    readonly rules: readonly string[];
  }[];
}

const MARKS: Readonly<Record<string, string>> = { certain: '', presumed: '~', contested: '!', undetermined: '?' };

/** Returns a table of results, one row a version or body, and below it where the answers change. */
export function printAcross(answer: Across): string {
  const columns = [
    ...new Set(
      answer.rows.flatMap((row) =>
        row.results.map((result) => `${result.what}${result.name === undefined ? '' : ` ${result.name}`}`),
      ),
    ),
  ];
  const table = new Table({ head: ['', ...columns], style: { head: [], border: [] }, wordWrap: true });
  for (const row of answer.rows) {
    const cells = columns.map((column) => {
      const result = row.results.find(
        (entry) => `${entry.what}${entry.name === undefined ? '' : ` ${entry.name}`}` === column,
      );
      if (!result) return '-';
      const rank = result.rank === undefined ? '' : ` (${result.rank}/${result.of ?? '?'})`;
      return `${MARKS[result.certainty] ?? ''}${result.value === null ? 'undetermined' : String(result.value)}${rank}`;
    });
    table.push([row.label, ...cells]);
  }
  const flips = answer.flips.map(
    (flip) =>
      `${flip.what}: ${String(flip.from.value)} (${flip.from.label}) -> ${String(flip.to.value)} (${flip.to.label}); ${flip.rules.join(', ') || 'no rule'}`,
  );
  return [table.toString(), ...flips].join('\n');
}
