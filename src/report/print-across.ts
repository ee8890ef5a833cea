import Table from 'cli-table3';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';

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

function shown(value: unknown, lang: InterfaceLang): string {
  return value === null ? label('certainty.undetermined', lang) : String(value);
}

/** Returns a table of results, one row a version or body, and below it where the answers change. */
export function printAcross(answer: Across, lang: InterfaceLang): string {
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
      return `${MARKS[result.certainty] ?? ''}${shown(result.value, lang)}${rank}`;
    });
    table.push([row.label, ...cells]);
  }
  const flips = answer.flips.map(
    (flip) =>
      `${flip.what}: ${shown(flip.from.value, lang)} (${flip.from.label}) -> ${shown(flip.to.value, lang)} (${flip.to.label}); ${flip.rules.join(', ') || '-'}`,
  );
  return [table.toString(), ...flips].join('\n');
}
