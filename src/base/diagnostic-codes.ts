import { ADD_CODES } from './codes/add.ts';
import { AMEND_CODES } from './codes/amend.ts';
import { CHECK_CODES } from './codes/check.ts';
import { CITE_CODES } from './codes/cite.ts';
import { CONSOLIDATE_CODES } from './codes/consolidate.ts';
import { EXTRACT_CODES } from './codes/extract.ts';
import { FRONT_MATTER_CODES } from './codes/front-matter.ts';
import { GRAPH_CODES } from './codes/graph.ts';
import { IMPORT_CODES } from './codes/import.ts';
import { LINT_CODES } from './codes/lint.ts';
import { PARSE_CODES } from './codes/parse.ts';
import { PARSE_TABLE_CODES } from './codes/parse-table.ts';
import { READ_CODES } from './codes/read.ts';
import { SCORE_CODES } from './codes/score.ts';
import { SERVE_CODES } from './codes/serve.ts';
import { STORE_CODES } from './codes/store.ts';
import { TIME_CODES } from './codes/time.ts';
import { USE_CODES } from './codes/use.ts';

/** The one table of diagnostic codes, in order of the stages; each stage keeps its rows in its own file. */
export const DIAGNOSTIC_CODES = {
  ...USE_CODES,
  ...SERVE_CODES,
  ...STORE_CODES,
  ...READ_CODES,
  ...PARSE_CODES,
  ...FRONT_MATTER_CODES,
  ...PARSE_TABLE_CODES,
  ...CITE_CODES,
  ...AMEND_CODES,
  ...CONSOLIDATE_CODES,
  ...TIME_CODES,
  ...EXTRACT_CODES,
  ...GRAPH_CODES,
  ...SCORE_CODES,
  ...LINT_CODES,
  ...CHECK_CODES,
  ...ADD_CODES,
  ...IMPORT_CODES,
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
