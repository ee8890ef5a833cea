import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintInputOf } from '../../src/app/lint-documents.ts';
import { finishDocument, parseDocument } from '../../src/app/make-document.ts';
import { findInDocument } from '../../src/lint/lint-document.ts';

/** A finding as a person judged it: where it stands in which document, and whether it is right. */
export interface JudgedFinding {
  readonly key: string;
  readonly isRight: boolean;
}

const FILE = join(import.meta.dirname, '..', 'gold', 'lint-judged.txt');

/** The findings that were read and judged, one a line: `+` right or `-` wrong, then document, code, unit and line. */
export function judgedFindings(): ReadonlyMap<string, boolean> {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('+ ') || row.startsWith('- '));
  return new Map(rows.map((row) => [row.slice(2), row.startsWith('+')]));
}

/** Returns the keys of all findings of the lint, and of the warnings of the stages, in one document. */
export function findingKeys(name: string, bytes: Uint8Array): string[] {
  const mediaType = name.endsWith('.md') ? 'text/markdown' : 'text/plain';
  const parsed = parseDocument({
    path: name,
    bytes,
    sha256: '',
    lang: null,
    mediaType,
    isConsolidated: name.includes('@'),
  });
  const act = 'x/2000-01-01/1';
  const ofLint = findInDocument(lintInputOf(parsed, act)).map(
    ({ code, at }) => `${code} ${at.provision ?? '-'}:${at.line ?? '-'}`,
  );
  const ofStages = finishDocument(parsed, act)
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ code, place }) => `${code} ${place.provision ?? '-'}:${place.line ?? '-'}`);
  return [...new Set([...ofLint, ...ofStages])].map((key) => `${name} ${key}`);
}
