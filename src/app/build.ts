import type { Diagnostic } from '../base/diagnostic.ts';
import { sortDiagnostics } from '../base/diagnostic.ts';
import type { BuildAnswer } from '../model/answers.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { CacheStamp } from '../store/cache.ts';
import { isFresh, readCache, stampOf, writeCache } from '../store/cache.ts';
import { corpusFiles } from '../store/corpus.ts';
import { filesUnder, recoverFolder, replaceFolder } from '../store/files.ts';
import type { Workspace } from './workspace.ts';

/** What the last build saw and wrote: when neither changed there is nothing to do. */
interface BuildRecord {
  readonly corpus: CacheStamp;
  readonly rules: CacheStamp;
  readonly answer: BuildAnswer;
}

export type Progress = (done: number, all: number) => void;

/**
 * Returns what was (re)generated. Nothing is read beyond file times when corpus, rules and code are as the last build left them;
 * otherwise only documents whose bytes are new are read again, and only files that differ are written.
 *
 * **Diagnostics:** those of every stage; STORE_WRITE_FAILED.
 */
export async function build(workspace: Workspace, progress: Progress = () => {}): Promise<BuildAnswer> {
  recoverFolder(workspace.rules);
  const record = workspace.published.size === 0 ? readCache<BuildRecord>(workspace.cache, 'build.json') : null;
  if (record && isUntouched(workspace, record))
    return { ...record.answer, written: [], unchanged: filesUnder(workspace.rules).length };
  const { readCorpusDocuments, lawOf, keepLaw } = await import('./make-law.ts');
  const { ruleFilesOf } = await import('./rule-files.ts');
  const read = await readCorpusDocuments(workspace, progress);
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  for (const body of read.corpus.bodies) {
    const law = lawOf(workspace, read, body);
    keepLaw(workspace, read, law);
    const own = law.methodologies.filter((methodology) => methodology.act.startsWith(`${body.id}/`));
    diagnostics.push(...diagnosticsOfLaw(law));
    for (const methodology of own) for (const [path, text] of ruleFilesOf(law, methodology)) files.set(path, text);
  }
  const failed = read.corpus.bodies.length === 0;
  const swapped = failed
    ? { value: { written: [], unchanged: 0 }, diagnostics: [] }
    : replaceFolder(workspace.rules, files);
  const answer: BuildAnswer = {
    schema: 'adisteme/build/1',
    documents: [...read.documents.values()].flat().map((document) => accountOf(document)),
    written: swapped.value.written,
    unchanged: swapped.value.unchanged,
    diagnostics: sortDiagnostics([...diagnostics, ...swapped.diagnostics]) as unknown as BuildAnswer['diagnostics'],
  };
  if (!failed && workspace.published.size === 0) remember(workspace, answer);
  return answer;
}

/** Returns what a law tells of its own body: what it tells of other bodies' acts, those tell themselves. */
export function diagnosticsOfLaw({ body, diagnostics }: BodyLaw): Diagnostic[] {
  return diagnostics.filter(({ place }) => place.act === undefined || place.act.startsWith(`${body.id}/`));
}

function accountOf(document: import('./read-document.ts').ReadDocument): BuildAnswer['documents'][number] {
  const notNormative: Record<string, number> = {};
  for (const entry of document.account) {
    if (entry.reason !== null) notNormative[entry.reason] = (notNormative[entry.reason] ?? 0) + 1;
  }
  return {
    act: document.act,
    lang: document.lang,
    sentences: document.account.length,
    claimed: document.account.filter((entry) => entry.verdict === 'claimed').length,
    notNormative: Object.fromEntries(Object.entries(notNormative).sort(([a], [b]) => (a < b ? -1 : 1))),
    notModelled: document.account
      .filter((entry) => entry.verdict === 'not-modelled')
      .map((entry) => ({ provision: entry.provision, quote: entry.text })),
  };
}

function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>(['']);
  for (const file of files) {
    const parts = file.split('/');
    for (let length = 1; length < parts.length; length += 1) folders.add(parts.slice(0, length).join('/'));
  }
  return [...folders];
}

function remember(workspace: Workspace, answer: BuildAnswer): void {
  const corpus = corpusFiles(workspace.corpus);
  const rules = filesUnder(workspace.rules);
  const record: BuildRecord = {
    corpus: stampOf(workspace.corpus, [...foldersOf(corpus), ...corpus], workspace.codeVersion),
    rules: stampOf(workspace.rules, [...foldersOf(rules), ...rules], workspace.codeVersion),
    answer,
  };
  writeCache(workspace.cache, 'build.json', record);
}

function isUntouched(workspace: Workspace, record: BuildRecord): boolean {
  return (
    isFresh(workspace.corpus, record.corpus, workspace.codeVersion) &&
    isFresh(workspace.rules, record.rules, workspace.codeVersion)
  );
}
