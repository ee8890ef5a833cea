import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReadWorker, Workspace } from '../app/workspace.ts';
import { cacheFolderOf } from '../app/workspace.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { INTERFACE_LANGS } from '../messages/interface-lang.ts';

/** Exit codes of contract.md 1. */
export const EXIT = { done: 0, unusableInput: 1, wrongUsage: 2, ownFault: 3 } as const;

/** Options that every command takes. */
export interface CommonOptions {
  readonly corpus?: string;
  readonly rules?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly published?: readonly string[];
}

export interface Context {
  readonly projectFolder: string;
  readonly workspace: Workspace;
  readonly lang: InterfaceLang;
  readonly json: boolean;
  readonly print: (text: string) => void;
  readonly note: (text: string) => void;
}

/** A wrong use of a command, to be told and to end with exit code 2. */
export interface UsageProblem {
  readonly problem: Diagnostic;
}

function folderOf(projectFolder: string, given: string | undefined, name: string): string {
  if (given !== undefined) return resolve(given);
  return existsSync(resolve(name)) ? resolve(name) : join(projectFolder, name);
}

function readPublished(values: readonly string[]): ReadonlyMap<string, string> | Diagnostic {
  const published = new Map<string, string>();
  for (const value of values) {
    const at = value.lastIndexOf('=');
    const [act, date] = [value.slice(0, at), value.slice(at + 1)];
    if (at < 1 || !isLegalDate(date)) {
      return diagnose(
        'USE_OPTION_INVALID',
        `--published takes <act>=<date>, for example body/2023-06-29/105=2023-07-05; got "${value}".`,
        {},
      );
    }
    published.set(act, date);
  }
  return published;
}

/** Returns the language that the options ask answers in, null where there is no such language. */
export function langOf({ lang = 'en' }: CommonOptions): InterfaceLang | null {
  return INTERFACE_LANGS.find((known) => known === lang) ?? null;
}

/** Returns what is wrong with a language that is none of the interface's. */
export function langProblem(written: string): Diagnostic {
  return diagnose('USE_OPTION_INVALID', `--lang must be kk, ru or en; got "${written}".`, {});
}

/** Returns what a command needs to run, or what is wrong with the options. */
export function contextOf(
  projectFolder: string,
  codeVersion: string,
  options: CommonOptions,
  worker?: ReadWorker,
): Context | UsageProblem {
  const lang = langOf(options);
  if (lang === null) return { problem: langProblem(options.lang ?? '') };
  const published = readPublished(options.published ?? []);
  if (!(published instanceof Map)) return { problem: published as Diagnostic };
  const corpus = folderOf(projectFolder, options.corpus, 'corpus');
  // Rules of another corpus never land in this project's rules unless asked for.
  const rules =
    options.rules !== undefined || options.corpus === undefined
      ? folderOf(projectFolder, options.rules, 'rules')
      : join(corpus, '..', 'rules');
  return {
    projectFolder,
    workspace: { corpus, rules, cache: cacheFolderOf(corpus), codeVersion, published, ...(worker && { worker }) },
    lang,
    json: options.json === true,
    print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    note: (text) => process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
  };
}
