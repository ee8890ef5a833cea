import caseSchema from '../../schemas/case.schema.json' with { type: 'json' };
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { AppraisalCase } from '../model/appraisal.ts';
import { readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import type { SchemaCheck } from '../yaml/check-schema.ts';
import { compileSchema } from '../yaml/check-schema.ts';
import type { YamlDoc } from '../yaml/yaml-doc.ts';
import { readYaml } from '../yaml/yaml-doc.ts';

const MAX_CASE_BYTES = 1_000_000;

let check: SchemaCheck | null = null;

const schemaCheck = (): SchemaCheck => {
  check ??= compileSchema(caseSchema as Record<string, unknown>);
  return check;
};

const withoutSpaces = (text: string): number => text.replace(/\s+/gu, '').length;

/** Returns the case of a line of JSON; what does not fit, or says a thing twice, is read again as YAML, which tells the place. */
export function parseCaseLine(line: string, file: string): Outcome<AppraisalCase | null> {
  const slowly = (): Outcome<AppraisalCase | null> => {
    const { value: read, diagnostics } = parseCase(line, file);
    return outcome(read?.facts ?? null, diagnostics);
  };
  if (line.length > MAX_CASE_BYTES) return slowly();
  try {
    const value: unknown = JSON.parse(line);
    // A field given twice is lost without a word in JSON: the text is then longer than what was read from it.
    const again = JSON.stringify(value);
    const isWhole = again === line || withoutSpaces(again) === withoutSpaces(line);
    if (isWhole && schemaCheck().fits(value)) return outcome(value as AppraisalCase);
  } catch {
    // Not JSON: YAML says what is wrong and where.
  }
  return slowly();
}

/** Where a fact of a case stands in its file. */
export type PlaceOf = YamlDoc['place'];

export interface ReadCase {
  readonly facts: AppraisalCase;
  readonly placeOf: PlaceOf;
}

/** Returns a case of a YAML text, checked against its schema; null with line and column of what is wrong. **Diagnostics:** STORE_*. */
export function parseCase(text: string, file: string): Outcome<ReadCase | null> {
  const { value: doc, diagnostics } = readYaml(text, file);
  if (diagnostics.length > 0) return outcome(null, diagnostics);
  const problems: Diagnostic[] = schemaCheck()(doc, file);
  return problems.length > 0
    ? outcome(null, problems)
    : outcome({ facts: doc.value as AppraisalCase, placeOf: doc.place });
}

export interface CaseOfFile extends ReadCase {
  readonly file: string;
  readonly hash: string;
}

/** Returns the case of a file with the hash of its bytes. */
export function readCase(path: string): Outcome<CaseOfFile | null> {
  const { value: bytes, diagnostics } = readBytes(path, MAX_CASE_BYTES);
  if (bytes === null) return outcome(null, diagnostics);
  const { value: read, diagnostics: problems } = parseCase(new TextDecoder().decode(bytes), path);
  return read === null ? outcome(null, problems) : outcome({ ...read, file: path, hash: sha256(bytes) }, problems);
}
