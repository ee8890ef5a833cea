import { pushAll } from '../base/collect.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { sortDiagnostics } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { BuildAnswer } from '../model/answers.ts';
import type { CacheStamp } from '../store/cache.ts';
import { isFresh, readCache, stampOf, writeCache } from '../store/cache.ts';
import { corpusFiles } from '../store/corpus.ts';
import { filesUnder } from '../store/files.ts';
import { recoverFolder } from '../store/replace-folder.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Progress } from './catalog/open-catalog.ts';
import type { ReadDocument } from './read-document.ts';
import type { Workspace } from './workspace.ts';

/** What the last build saw and wrote: when neither changed there is nothing to do. */
interface BuildRecord {
  readonly corpus: CacheStamp;
  readonly rules: CacheStamp;
  readonly answer: BuildAnswer;
}

/**
 * Returns what was (re)generated. Nothing is read beyond file times when corpus, rules and code are as the last build left them;
 * otherwise only documents whose bytes are new are read again, only laws made from what changed are made again, and only files that
 * differ are written.
 *
 * **Diagnostics:** those of every stage; STORE_WRITE_FAILED.
 */
export async function build(workspace: Workspace, progress: Progress = () => {}): Promise<BuildAnswer> {
  recoverFolder(workspace.rules);
  const record = workspace.published.size === 0 ? readCache<BuildRecord>(workspace.cache, 'build.json') : null;
  if (record && isUntouched(workspace, record))
    return { ...record.answer, written: [], unchanged: filesUnder(workspace.rules).length };
  const { openCatalog } = await import('./catalog/open-catalog.ts');
  const { makeRules } = await import('./make-rules.ts');
  const catalog = await openCatalog(workspace, progress);
  const { value: made, diagnostics } = await makeRules(workspace, catalog, { isWhole: true });
  const read = await accountOfReading(workspace, catalog);
  const answer: BuildAnswer = {
    schema: 'adisteme/build/1',
    documents: read.value,
    written: made.written,
    unchanged: made.unchanged,
    diagnostics: sortDiagnostics([
      ...catalog.diagnostics,
      ...read.diagnostics,
      ...diagnostics,
    ]) as unknown as BuildAnswer['diagnostics'],
  };
  if (catalog.corpus.bodies.length > 0 && workspace.published.size === 0) remember(workspace, answer);
  return answer;
}

/** What became of the sentences of every document, one document after the other. */
async function accountOfReading(workspace: Workspace, catalog: Catalog): Promise<Outcome<BuildAnswer['documents']>> {
  const { documentsOf } = await import('./catalog/catalog.ts');
  const accounts: BuildAnswer['documents'] = [];
  const diagnostics: Diagnostic[] = [];
  for (const act of catalog.files.keys()) {
    for (const document of (await documentsOf(workspace, catalog, [act])).get(act) ?? []) {
      accounts.push(accountOf(document));
      pushAll(diagnostics, document.diagnostics);
    }
  }
  return outcome(accounts, diagnostics);
}

function accountOf(document: ReadDocument): BuildAnswer['documents'][number] {
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
