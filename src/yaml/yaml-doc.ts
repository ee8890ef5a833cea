import { LineCounter, parseDocument, stringify } from 'yaml';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';

/** A YAML file with the way back from every value to its line and column. */
export interface YamlDoc {
  readonly value: unknown;
  readonly place: (path: readonly (string | number)[]) => { readonly line: number; readonly column: number };
}

/** Files of the corpus, rules and cases are small; a larger one is not ours. */
export const MAX_YAML_CHARACTERS = 8_000_000;

/**
 * Returns the document and its value; null value when the text is not YAML. Aliases are limited, no tags are run, dates stay strings.
 *
 * **Diagnostics:** STORE_YAML_BROKEN, STORE_FILE_TOO_LARGE.
 */
export function readYaml(text: string, file: string): Outcome<YamlDoc> {
  if (text.length > MAX_YAML_CHARACTERS) {
    const message = `${file} is larger than any YAML file of the corpus may be.`;
    return unreadable(diagnose('STORE_FILE_TOO_LARGE', message, { file }));
  }
  if (isTooDeep(text)) return unreadable(tooDeep(file));
  const lineCounter = new LineCounter();
  const doc = parseDocument(text, { lineCounter, schema: 'core', uniqueKeys: true, prettyErrors: false });
  if (doc.errors.some(({ message }) => STACK_IS_FULL.test(message))) return unreadable(tooDeep(file));
  const diagnostics: Diagnostic[] = doc.errors.slice(0, 20).map((error) => {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return diagnose('STORE_YAML_BROKEN', `${file} is not readable YAML: ${error.message}`, { file, line, column: col });
  });
  if (diagnostics.length > 0) return unreadable(...diagnostics);
  return outcome({ value: plainValue(doc), place: (path) => placeOf(doc, lineCounter, path) }, diagnostics);
}

function unreadable(...diagnostics: readonly Diagnostic[]): Outcome<YamlDoc> {
  return outcome({ value: null, place: () => ({ line: 1, column: 1 }) }, diagnostics);
}

/** Brackets are nested a few deep in any file of ours; a thousand of them take the reader seconds, and then its stack. */
const MOST_NESTED = 200;
/** How the library tells of it. Matches `Maximum call stack size exceeded`, must not match `Flow map must end with a }`. */
const STACK_IS_FULL = /call stack/u;

/** Cost: linear. Brackets within words count too: these are closed as a rule. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= MOST_NESTED; at += 1) {
    const letter = text[at];
    if (letter === '[' || letter === '{') depth += 1;
    else if ((letter === ']' || letter === '}') && depth > 0) depth -= 1;
  }
  return depth > MOST_NESTED;
}

function tooDeep(file: string): Diagnostic {
  return diagnose('STORE_YAML_BROKEN', `${file} is nested deeper than any file of ours.`, { file, line: 1, column: 1 });
}

function plainValue(doc: ReturnType<typeof parseDocument>): unknown {
  try {
    return doc.toJS({ maxAliasCount: 50 });
  } catch {
    // The library throws when aliases multiply beyond the limit: an attack, not a decree.
    return null;
  }
}

function placeOf(
  doc: ReturnType<typeof parseDocument>,
  lineCounter: LineCounter,
  path: readonly (string | number)[],
): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? doc.contents : doc.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) {
      const { line, col } = lineCounter.linePos(range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** Returns YAML with LF, fixed width and the keys in the order given: the same bytes on every machine. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 120, version: '1.2', aliasDuplicateObjects: false, singleQuote: true });
}

/** Returns the YAML text with a value added to the list under a key; comments and order of the rest stay as they are. */
export function appendToList(text: string, key: string, value: unknown): string {
  const doc = parseDocument(text, { schema: 'core' });
  doc.addIn([key], doc.createNode(value));
  return doc.toString({ lineWidth: 120, singleQuote: true });
}

/** Returns the YAML text with the entry of a list that has the id of the value replaced by it; comments elsewhere and the order stay. */
export function replaceInList(text: string, key: string, value: { readonly id: string }): string {
  const doc = parseDocument(text, { schema: 'core' });
  const list = doc.get(key) as { items?: readonly { get?: (key: string) => unknown }[] } | undefined;
  const at = (list?.items ?? []).findIndex((item) => item.get?.('id') === value.id);
  if (at < 0) return text;
  doc.setIn([key, at], doc.createNode(value));
  return doc.toString({ lineWidth: 120, singleQuote: true });
}
