// How much of an act two readings of one PDF get right, against the tree of its HTML page: our reader, and `pdftotext -layout`
// fed to our text reader.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { corpusVocabulary } from '../../src/app/corpus-vocabulary.ts';
import type { Expression } from '../../src/model/expression.ts';
import type { Provision } from '../../src/model/provision.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readHtml } from '../../src/read/html.ts';
import { readPdf } from '../../src/read/pdf.ts';
import { readPlainText } from '../../src/read/plain-text.ts';
import { actHtml } from './act-html.ts';
import { nastyPrint } from './nasty-print.ts';
import { allUnits, DOCUMENTS, readTextCopy, tight } from './same-tree.ts';

/** What is right of what there is. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

export interface Scores {
  /** Letters that stand in the unit in which the HTML has them; white space and tables do not count. */
  readonly characters: Share;
  /** Units with the same place and number in the tree. */
  readonly labels: Share;
  /** Units that the HTML does not have. */
  readonly invented: number;
  /** Cells with the same words in the same row and column. */
  readonly cells: Share;
}

function isTable(unit: Provision): boolean {
  return unit.kind === 'table' || unit.kind === 'row';
}

function cellsOf(unit: Provision): string[] {
  const cells = (unit.cells ?? []).map(({ role, items }) => {
    const words = tight(items.map((item) => item.text).join(''));
    return words === '' ? '' : `${role} ${words}`;
  });
  return cells.filter((cell) => cell !== '');
}

/** Returns how much of the expected tree the found one has. */
export function scoresOf(expected: Expression, found: Expression): Scores {
  const known = new Map(allUnits(found).map((unit) => [unit.id, unit]));
  const units = allUnits(expected);
  const characters = { right: 0, all: 0 };
  const labels = { right: 0, all: units.length };
  const cells = { right: 0, all: 0 };
  for (const unit of units) {
    const same = known.get(unit.id);
    known.delete(unit.id);
    if (same?.kind === unit.kind && same.label === unit.label) labels.right += 1;
    if (!isTable(unit)) {
      const words = tight(unit.own.text);
      characters.all += words.length;
      characters.right += Math.max(0, words.length - distance(words, tight(same?.own.text ?? '')));
    }
    const wanted = cellsOf(unit);
    const got = same === undefined ? [] : cellsOf(same);
    cells.all += wanted.length;
    cells.right += wanted.filter((cell) => got.includes(cell)).length;
  }
  return { characters, labels, invented: known.size, cells };
}

export interface PdfSample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The tree of the HTML page that was printed. */
  readonly expected: Expression;
}

/** Returns the five printed documents, and the same acts printed with links and cells drawn out of order. */
export function pdfSamples(): PdfSample[] {
  return DOCUMENTS.flatMap((document) => {
    const { source, expression } = readTextCopy(document);
    const html = actHtml(source, expression);
    const expected = parseExpression(readHtml(new TextEncoder().encode(html), options()).value).value;
    const name = document.split('/')[0] ?? '';
    const printed = readFileSync(join(import.meta.dirname, '../read/fixtures', `${name}.pdf`));
    return [
      { name: `${name}, printed`, bytes: printed, expected },
      { name: `${name}, drawn out of order`, bytes: nastyPrint(html), expected },
    ];
  });
}

function options(): { file: string; sha256: string; vocabulary: ReturnType<typeof corpusVocabulary> } {
  return { file: 'x', sha256: '', vocabulary: corpusVocabulary() };
}

/** Returns the scores of our PDF reader. */
export async function scoresOfOurs({ bytes, expected }: PdfSample): Promise<Scores> {
  return scoresOf(expected, parseExpression((await readPdf(bytes, options())).value).value);
}

/** Returns the scores of the text that `pdftotext -layout` makes, read by our text reader; null where the program is not there. */
export function scoresOfPdftotext({ bytes, expected }: PdfSample): Scores | null {
  try {
    const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], {
      input: bytes,
      maxBuffer: 1 << 26,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return scoresOf(expected, parseExpression(readPlainText(text, options()).value).value);
  } catch {
    return null;
  }
}
