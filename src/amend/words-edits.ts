import type { Lang } from '../model/ids.ts';
import { isMark, type Phrase, phrasesOf, type WordsPhrase } from './clause-types.ts';
import { type DraftEdit, draftEdit, type FrameResult, failed } from './draft-edit.ts';
import { wordsRoleOf } from './frame-roles.ts';
import type { Scope } from './words-scope.ts';

/** One change of words before it is put at its place. */
interface Change {
  readonly from: string | null;
  readonly to: string | null;
  readonly position: 'after' | 'before' | 'end' | null;
}

/** Words in runs of one role, in order: from, to, from, to. */
interface Run {
  readonly role: 'from' | 'to' | 'anchor';
  readonly words: readonly WordsPhrase[];
}

function runsOf(words: readonly WordsPhrase[], lang: Lang): Run[] {
  const runs: { role: Run['role']; words: WordsPhrase[] }[] = [];
  for (const one of words) {
    const role = wordsRoleOf(one, lang);
    const last = runs[runs.length - 1];
    if (last?.role === role) last.words.push(one);
    else runs.push({ role, words: [one] });
  }
  return runs;
}

function textsOf(run: Run | undefined): string[] {
  return run?.words.flatMap((one) => one.texts) ?? [];
}

/** "a", "b" → "c", "d" in pairs; several words → one word for each. null = the counts do not fit. */
function pairUp(from: readonly string[], to: readonly string[]): Change[] | null {
  if (from.length === 0 || to.length === 0) return null;
  if (from.length !== to.length && to.length !== 1) return null;
  return from.map((text, at) => ({ from: text, to: to[to.length === 1 ? 0 : at] ?? null, position: null }));
}

/** Russian may put the new words first only in the wrong order; both orders are read in pairs of neighbouring runs. */
function replaceChanges(runs: readonly Run[]): Change[] | null {
  const changes: Change[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [first, second] = [runs[at], runs[at + 1]];
    if (first?.role !== 'from' || second?.role !== 'to') return null;
    const pairs = pairUp(textsOf(first), textsOf(second));
    if (!pairs) return null;
    // A sign that is named and not quoted is the last one of the unit.
    const isLast = [...first.words, ...second.words].every((one) => one.isNamedSign);
    changes.push(...pairs.map((pair) => (isLast ? { ...pair, position: 'end' as const } : pair)));
  }
  return changes.length === 0 ? null : changes;
}

function addChanges(runs: readonly Run[]): Change[] | null {
  const changes: Change[] = [];
  let anchor: Run | null = null;
  for (const run of runs) {
    if (run.role === 'from') return null;
    if (run.role === 'anchor') {
      if (anchor) return null;
      anchor = run;
      continue;
    }
    const added = textsOf(run);
    const isAnnounced = added.length === 0 && run.words.length === 1;
    if (added.length !== 1 && !isAnnounced) return null;
    const to = added[0] ?? null;
    const position = anchor?.words[0]?.position ?? null;
    if (anchor === null || position === null) changes.push({ from: null, to, position: 'end' });
    else changes.push(...textsOf(anchor).map((from) => ({ from, to, position })));
    anchor = null;
  }
  return anchor || changes.length === 0 ? null : changes;
}

function deleteChanges(runs: readonly Run[]): Change[] | null {
  if (runs.length !== 1 || runs[0]?.role !== 'from') return null;
  return textsOf(runs[0]).map((from) => ({ from, to: null, position: null }));
}

const OPS = { replace: 'replace-words', add: 'insert-words', delete: 'delete-words' } as const;
const READERS = { replace: replaceChanges, add: addChanges, delete: deleteChanges } as const;
const PROBLEMS = {
  replace: 'the words to be replaced and their replacements do not pair up',
  add: 'the words to be added, or the place for them, are not clear',
  delete: 'the words to be removed are not clear',
} as const;

/** Returns the words operations of a frame: one edit per place and pair of words. */
export function wordsEdits(
  verb: keyof typeof OPS,
  phrases: readonly Phrase[],
  scopes: readonly Scope[],
  lang: Lang,
): FrameResult {
  const used = phrases.filter((phrase) => phrase.kind === 'words' || isMark(phrase, 'respectively', 'everywhere'));
  const inCases = phrases.some((phrase) => isMark(phrase, 'in-cases')) ? { inCases: true as const } : {};
  const edits: DraftEdit[] = [];
  for (const scope of scopes) {
    const words = phrasesOf(scope.phrases, 'words');
    const changes = READERS[verb](runsOf(words, lang));
    if (!changes) return failed(PROBLEMS[verb], used);
    for (const target of scope.targets) {
      for (const change of changes) {
        const awaits = verb === 'add' && change.to === null ? ('words' as const) : null;
        edits.push(
          draftEdit(OPS[verb], target, { words: { ...change, everywhere: scope.everywhere, ...inCases }, awaits }),
        );
      }
    }
  }
  return { edits, used: [...used, ...scopes.flatMap((scope) => scope.used)], problem: null };
}
