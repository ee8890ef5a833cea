import type { PlacedEdit } from '../../amend/unit-draft.ts';
import { invariant } from '../../base/invariant.ts';
import type { Edit, EditOp } from '../../model/amendment.ts';
import type { ActLife, BoundIndex } from '../../model/body-law.ts';
import type { ActId, Lang, ProvisionId } from '../../model/ids.ts';
import { isWithin, LANGS } from '../../model/ids.ts';
import type { HashOf } from '../edition-rules.ts';
import { joinLanguages } from '../flatten.ts';
import type { ReadDocument } from '../read-document.ts';
import type { UnreadAct } from '../unread-act.ts';
import type { ActTimes, MomentTools, UnitStart } from './act-lives.ts';
import type { BoundTable } from './bound-table.ts';
import type { LinkedCorpus, TargetedEdit } from './link-corpus.ts';
import { OF_ACTS } from './link-corpus.ts';
import { isParagraph, orderedAtParagraph } from './paragraph-starts.ts';

const ON_WORDS: ReadonlySet<EditOp> = new Set(['replace-words', 'insert-words', 'delete-words']);

export interface PlacingInput {
  readonly corpus: LinkedCorpus;
  /** The held documents of these acts, whole. */
  readonly documents: ReadonlyMap<ActId, readonly ReadDocument[]>;
  readonly acts: readonly ActLife[];
  readonly times: ReadonlyMap<ActId, ActTimes>;
  readonly tools: MomentTools;
  readonly table: BoundTable;
  /** Acts of the body that cannot be read, with the moment from which they may have changed something. */
  readonly unread: readonly (UnreadAct & { readonly bound: BoundIndex })[];
  readonly hashOf: HashOf;
}

/** Returns the edits that change the act, each at its moment, in the order in which they take effect; those of one moment as their acts stand. */
export function placedEdits(act: ActLife, input: PlacingInput): PlacedEdit[] {
  const { corpus, table } = input;
  const order = new Map(input.acts.map((life, at) => [life.id, at]));
  const byAct = new Map<ActId, TargetedEdit[]>();
  for (const entry of corpus.editsOn.get(act.id) ?? []) {
    if (OF_ACTS.has(entry.edit.op) || !order.has(entry.document.act) || isValidityOfAct(entry, act)) continue;
    byAct.set(entry.document.act, [...(byAct.get(entry.document.act) ?? []), entry]);
  }
  const acts = [...byAct].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const placed = acts.flatMap(([by, edits]) => placedOf(by, edits, input));
  const earliestOf = (index: BoundIndex): string => table.bounds[index]?.earliest ?? '';
  return placed
    .map((entry, at) => ({ entry, at, day: earliestOf(entry.bound) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at))
    .map(({ entry }) => entry);
}

/** "This order is valid until": the end of the act itself, told by its life; where a later act moves it, the units tell both. */
function isValidityOfAct({ edit, document }: TargetedEdit, act: ActLife): boolean {
  const isOnAct = edit.op === 'set-validity' && edit.target.path.length === 0;
  return isOnAct && document.act === act.id && act.ceasedBy === act.id;
}

/** One step for what an act orders of a unit, whatever the number of its languages. */
interface Step {
  readonly first: TargetedEdit;
  readonly byLang: Partial<Record<Lang, TargetedEdit[]>>;
}

/** The edits of one act; where it is held in two languages each step is told by both, else it is in doubt. */
function placedOf(by: ActId, edits: readonly TargetedEdit[], input: PlacingInput): PlacedEdit[] {
  const langs = LANGS.filter((lang) => edits.some((entry) => entry.document.lang === lang));
  const counted = new Map<string, number>();
  const steps = new Map<string, Step>();
  for (const entry of edits) {
    const { lang } = entry.document;
    const key = stepKey(entry, langs.length === 1 ? null : lang, counted);
    const step = steps.get(key) ?? { first: entry, byLang: {} };
    step.byLang[lang] = [...(step.byLang[lang] ?? []), entry];
    steps.set(key, step);
  }
  return [...steps.values()].map((step) => placedStep(by, step, langs, input));
}

/**
 * What makes two clauses one step: operation and target; edits of words of one target are one step in each language, since one language may
 * need two clauses where the other needs one. The n-th of equal clauses answers the n-th of the other language. `lang` null = one language.
 */
function stepKey({ edit }: TargetedEdit, lang: Lang | null, counted: Map<string, number>): string {
  const isOnWords = ON_WORDS.has(edit.op);
  const key = JSON.stringify([isOnWords ? 'words' : edit.op, edit.target.path, edit.until, edit.languageOnly]);
  if (isOnWords && lang !== null) return key;
  const counter = `${lang ?? ''} ${key}`;
  const nth = (counted.get(counter) ?? 0) + 1;
  counted.set(counter, nth);
  return `${key} ${nth}`;
}

function placedStep(by: ActId, step: Step, langs: readonly Lang[], input: PlacingInput): PlacedEdit {
  const { edit } = step.first;
  const told = LANGS.filter((lang) => step.byLang[lang] !== undefined);
  const entries = told.flatMap((lang) => step.byLang[lang] ?? []);
  const units = entries.reduce<PlacedEdit['units']>((all, entry) => {
    const units = unitsBrought(entry, input);
    return all.length === 0 ? units : joinLanguages(all, units);
  }, []);
  const missing = langs.filter((lang) => !told.includes(lang));
  return {
    edit,
    inWords: wordsByLang(step, edit.languageOnly),
    units,
    act: by,
    bound: boundOf(by, entries, input),
    until: edit.until === null ? null : input.table.add(input.tools.sunset(edit.until)),
    doubt:
      doubtOf(by, edit, entries) ??
      (missing.length === 0 ? null : `${orderOf(by, edit)}: ${told.join()} ≠ ${missing.join()}`),
  };
}

const orderOf = (by: ActId, { op, target }: Edit): string => `${by}: ${op} ${target.path.join('/')}`;

/** An act cited with a slip may be another one; an order some words of which nobody read may mean something else. */
function doubtOf(by: ActId, edit: Edit, entries: readonly TargetedEdit[]): string | null {
  const slip = entries.find((entry) => entry.slip !== null)?.slip ?? null;
  const isRead = entries.every((entry) => entry.edit.certainty !== 'undetermined');
  return slip ?? (isRead ? null : `${orderOf(by, edit)}: ${edit.target.citedAs}`);
}

/** The units of the new text, as the whole document has them. */
function unitsBrought({ document, at }: TargetedEdit, { documents }: PlacingInput): PlacedEdit['units'] {
  const whole = documents.get(document.act)?.find((held) => held.file === document.file)?.edits[at];
  invariant(whole !== undefined, `the document ${document.file} is tied in, but not held whole`);
  return whole.units;
}

/** Words quoted for one language only are in that language, whichever text of the act quotes them. */
function wordsByLang(step: Step, only: Edit['languageOnly']): PlacedEdit['inWords'] {
  const words: Partial<Record<Lang, readonly Edit[]>> = {};
  for (const lang of LANGS) {
    const edits = step.byLang[lang]?.map((entry) => entry.edit);
    if (edits !== undefined && words[only ?? lang] === undefined) words[only ?? lang] = edits;
  }
  return words;
}

/** The moment of an edit: its own, else that of the point which orders it, else that of its act. */
function boundOf(by: ActId, entries: readonly TargetedEdit[], input: PlacingInput): BoundIndex {
  const { times, table, tools } = input;
  const own = entries[0]?.edit.effective ?? null;
  if (own !== null) return table.add(own);
  const main = times.get(by)?.commencement ?? 0;
  const starts = times.get(by)?.starts ?? [];
  if (starts.length === 0) return main;
  const moments = entries.map(({ edit, document }) => startOf(edit, starts, ordersOf(by, document, input)));
  const sure = moments.flatMap((moment) => moment?.sure ?? []);
  const open = moments.flatMap((moment) => moment?.open ?? []);
  const chosen = sure.length === moments.length ? sure : [main, ...sure, ...open];
  return table.add(tools.either([...new Set(chosen)].flatMap((index) => table.bounds[index] ?? [])));
}

/**
 * The start that a clause sets for the order: certain where it names the point or annex; left open where it counts paragraphs and the two
 * ways of counting differ, and where its unit was not found.
 */
function startOf(
  edit: Edit,
  starts: readonly UnitStart[],
  edits: readonly Edit[],
): { readonly sure: BoundIndex[]; readonly open: BoundIndex[] } | null {
  const place = edit.sourceProvision;
  const named = starts
    .filter(({ unit }) => unit !== null && (isOrderedAt(place, unit) || isFromAnnex(edit, unit)))
    .sort((a, b) => (b.unit ?? '').length - (a.unit ?? '').length)[0];
  if (named !== undefined && !isParagraph(named.unit ?? '')) return { sure: [named.bound], open: [] };
  const found = starts.map((start) => ({
    bound: start.bound,
    there: start.unit === null ? 'open' : isParagraph(start.unit) ? orderedAtParagraph(place, start.unit, edits) : 'no',
  }));
  const sure = found.filter((start) => start.there === 'sure').map((start) => start.bound);
  if (sure.length > 0) return { sure: sure.slice(0, 1), open: [] };
  const open = found.filter((start) => start.there === 'open').map((start) => start.bound);
  return open.length === 0 ? null : { sure: [], open };
}

/** All orders of the act in one language: paragraphs are counted in the text of that language. */
function ordersOf(by: ActId, { lang }: TargetedEdit['document'], input: PlacingInput): Edit[] {
  const documents = input.corpus.links.get(by) ?? [];
  return documents.filter((one) => one.lang === lang).flatMap((one) => one.edits.map((entry) => entry.edit));
}

function isOrderedAt(place: ProvisionId | null, unit: ProvisionId): boolean {
  return place !== null && isWithin(place, unit);
}

function isFromAnnex(edit: Edit, unit: ProvisionId): boolean {
  return edit.fromAnnex !== null && unit === `annex_${edit.fromAnnex}`;
}
