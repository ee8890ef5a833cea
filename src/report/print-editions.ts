import { editionWord } from '../messages/editions.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { EditionPair, EditionRow } from '../model/editions.ts';
import { EditionResult } from '../model/editions.ts';
import { printRuns } from './print-diff.ts';

/** Rows of one kind beyond these are counted; `--json` has them all. */
const SHOWN = 12;

function percentOf(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function nameOf(side: EditionPair['earlier'], lang: InterfaceLang): string {
  return `${side.date ?? editionWord('asAdopted', lang)} (${side.file.split('/').at(-1) ?? side.file})`;
}

function rowLines(row: EditionRow, lang: InterfaceLang): string[] {
  const reason = row.reason === null ? '' : `: ${editionWord(`reason.${row.reason}`, lang)}`;
  const by = row.by === null ? '' : `  <- ${row.by}`;
  const head = `    ${row.provision}${reason}${by}`;
  const isShown = row.result === 'our-miss' || row.result === 'their-slip';
  return isShown && row.words.length > 0 ? [head, `        ${printRuns(row.words, false)}`] : [head];
}

function resultLines(pair: EditionPair, result: EditionResult, lang: InterfaceLang): string[] {
  const rows = pair.rows.filter((row) => row.result === result);
  const lines = [`  ${editionWord(`result.${result}`, lang)}: ${pair.counts[result] ?? 0}`];
  lines.push(...rows.slice(0, SHOWN).flatMap((row) => rowLines(row, lang)));
  if (rows.length > SHOWN) lines.push(`    … ${rows.length - SHOWN} ${editionWord('more', lang)}`);
  return lines;
}

function pairLines(pair: EditionPair, lang: InterfaceLang): string[] {
  const acts = pair.by.map(({ act, held }) => `${act} (${editionWord(held ? 'held' : 'notHeld', lang)})`);
  const share = pair.compared === 0 ? 1 : pair.equal / pair.compared;
  return [
    `${pair.act} ${pair.lang}: ${nameOf(pair.earlier, lang)} -> ${nameOf(pair.later, lang)}`,
    `  ${editionWord('madeBy', lang)}: ${acts.join(', ') || editionWord('nobody', lang)}`,
    `  ${pair.units} ${editionWord('units', lang)}; ${pair.equal}/${pair.compared} (${percentOf(share)}) ${editionWord('equal', lang)}; ` +
      `${editionWord('distance', lang)} ${percentOf(pair.distance)}`,
    ...EditionResult.options
      .filter((result) => (pair.counts[result] ?? 0) > 0)
      .flatMap((result) => resultLines(pair, result, lang)),
    '',
  ];
}

/** Returns the comparison of our consolidation with the publisher's editions, pair by pair, with the words that differ. */
export function printEditions(pairs: readonly EditionPair[], lang: InterfaceLang): string {
  const body = pairs.length === 0 ? [editionWord('none', lang)] : pairs.flatMap((pair) => pairLines(pair, lang));
  return [editionWord('title', lang), '', ...body].join('\n');
}
