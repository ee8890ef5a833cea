import { isLegalDate } from '../base/legal-date.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Card } from '../parse/card.ts';
import { readYaml } from '../yaml/yaml-doc.ts';
import { cardOf } from './card-of-act.ts';

/** What a repository of acts tells of an act beside its text; null = it does not tell. */
export interface ActMetadata {
  readonly file: string;
  /** The requisite line as written, and what it says: kind, body, date, number, registration, the act of repeal. */
  readonly requisites: string | null;
  readonly card: Card | null;
  readonly adopted: string | null;
  readonly title: { readonly kk: string | null; readonly ru: string | null };
  /** Date of the edition that the texts beside it hold. */
  readonly edition: { readonly kk: string | null; readonly ru: string | null };
  readonly obtainedFrom: { readonly kk: string | null; readonly ru: string | null };
  /** The act that brought this edition. */
  readonly causedBy: Card | null;
}

type Fields = Readonly<Record<string, unknown>>;
const LONGEST_FIELD = 4000;

function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_FIELD) return null;
  return value.trim();
}

function dateOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && isLegalDate(text) ? text : null;
}

/** Repositories name the languages `kaz` and `rus`. */
function byLanguage(value: unknown, read: (value: unknown) => string | null): { kk: string | null; ru: string | null } {
  const fields = fieldsOf(value);
  return { kk: read(fields['kaz'] ?? fields['kk']), ru: read(fields['rus'] ?? fields['ru']) };
}

/**
 * Returns what a `meta.yaml` beside the texts of an act says; null when it is no such file.
 *
 * **Diagnostics:** STORE_YAML_BROKEN, STORE_FILE_TOO_LARGE.
 */
export function readMetadata(text: string, file: string): Outcome<ActMetadata | null> {
  const { value: doc, diagnostics } = readYaml(text, file);
  const fields = fieldsOf(doc.value);
  const requisites = textOf(fields['requisite']);
  const card = requisites === null ? null : cardOf(requisites);
  const cause = textOf(fieldsOf(fields['caused_by'])['requisite']);
  const adopted = dateOf(fields['approved_on']) ?? card?.adopted ?? null;
  if (card === null && adopted === null) return outcome(null, diagnostics);
  const metadata: ActMetadata = {
    file,
    requisites,
    card,
    adopted,
    title: byLanguage(fields['title'], textOf),
    edition: byLanguage(fields['version_date'], dateOf),
    obtainedFrom: byLanguage(fields['source'], textOf),
    causedBy: cause === null ? null : cardOf(cause),
  };
  return outcome(metadata, diagnostics);
}
