import { type Diagnostic, diagnose } from '../base/diagnostic.ts';
import type { Edit } from '../model/amendment.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import { PRINTED_MARKER } from './renumber.ts';
import { titleIn } from './titles.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { authorOf, isAbsent, lastState, state, turn, unitDraft, unitsCovered } from './unit-draft.ts';
import { bentAlike, capitalPlacesOf, otherFormsOf, placesOf, withCapital } from './word-places.ts';

/** What is joined to a word without a space: a sign, or a Kazakh ending. Matches `, а также`, `-тен кем емес`; must not match `и также`, `- дефис`. */
const CLINGS = /^(?:[\s,;.:)]|-\p{Ll})/u;

function joined(left: string, right: string): string {
  return CLINGS.test(right) ? left + right : `${left} ${right}`;
}

function appendAtEnd(own: string, to: string): string {
  const stop = /[.;:]$/u.exec(own)?.[0] ?? '';
  const body = stop === '' ? own : own.slice(0, -1);
  return `${joined(body, to)}${stop}`;
}

/** A sign that no space stands before. Matches `, а`, must not match ` а`. */
const SIGN = /^[,.;:)]/u;

/** Cuts words out of a text and closes the gap: one space stays, none before a sign. */
function withoutWords(text: string, at: number, end: number): string {
  const [before, after] = [text.slice(0, at), text.slice(end)];
  if (SIGN.test(after) || after === '') return before.trimEnd() + after;
  return before === '' || before.endsWith(' ') ? before + after.trimStart() : before + after;
}

/** A stretch of the text and what the edit puts there. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Places of words behind the number that the unit prints: «цифры "5"» in point 5 are none of «5.». */
function placesBehindMarker(own: string, from: string): number[] {
  const marker = PRINTED_MARKER.exec(own)?.[0].length ?? 0;
  return placesOf(own, from).filter((at) => at + from.length > marker);
}

/** Where the words of the edit stand, with what is put there: a capital that begins a sentence stays one. */
function changesIn(own: string, from: string, { to, everywhere }: NonNullable<Edit['words']>): Change[] {
  const exact = placesBehindMarker(own, from).map((at) => ({ start: at, end: at + from.length, to: to ?? '' }));
  if (exact.length > 0 && !everywhere) return exact;
  const capital = capitalPlacesOf(own, from).map((at) => ({
    start: at,
    end: at + from.length,
    to: withCapital(to ?? ''),
  }));
  return [...exact, ...capital].sort((a, b) => a.start - b.start);
}

/** Other forms of the words, where the act orders that they are changed too and both bend alike. */
function bentIn(own: string, from: string, { to, inCases }: NonNullable<Edit['words']>): Change[] {
  if (inCases === undefined || to === null) return [];
  return otherFormsOf(own, from).flatMap(([start, end]) => {
    const bent = bentAlike(own.slice(start, end), from, to);
    return bent === null ? [] : [{ start, end, to: bent }];
  });
}

/** Returns the text with the edit made; null where its words do not stand exactly once (or at all, for an edit throughout). */
export function editedWords(own: string, edit: Edit): string | null {
  const words = edit.words ?? { from: null, to: null, position: null, everywhere: false };
  const { from, to, position, everywhere } = words;
  if (edit.op === 'insert-words' && (from === null || position === 'end'))
    return to === null ? null : appendAtEnd(own, to);
  if (from === null || from === '') return null;
  const changes = [...changesIn(own, from, words), ...bentIn(own, from, words)].sort((a, b) => a.start - b.start);
  if (changes.length === 0 || (changes.length > 1 && !everywhere && words.inCases === undefined)) return null;
  // From the end, so that the places before stay true.
  return changes.reduceRight((text, change) => {
    const { start, end } = change;
    if (edit.op === 'delete-words') return withoutWords(text, start, end);
    const found = text.slice(start, end);
    const made =
      edit.op === 'replace-words'
        ? change.to
        : position === 'before'
          ? joined(to ?? '', found)
          : joined(found, to ?? '');
    return text.slice(0, start) + made + text.slice(end);
  }, own);
}

/** The words of units while the edits of one act are made. */
type Made = Map<UnitDraft, Partial<Record<Lang, string>>>;

function wordsOf(draft: UnitDraft, lang: Lang, made: Made): string | undefined {
  return made.get(draft)?.[lang] ?? lastState(draft)?.own?.[lang];
}

/** Makes one edit wherever its words stand; returns in how many units that is. Whether it may stand is for the caller to say. */
function makeEdit(units: readonly UnitDraft[], edit: Edit, lang: Lang, made: Made): number {
  const hits = units.flatMap((unit) => {
    const own = wordsOf(unit, lang, made);
    const words = own === undefined ? null : editedWords(own, edit);
    return words === null ? [] : [{ unit, words }];
  });
  for (const { unit, words } of hits) made.set(unit, { ...made.get(unit), [lang]: words });
  return hits.length;
}

/** Says whether the words of an edit stand at a place, or may stand where words are not held. */
export function mayStandAt(methodology: MethodologyDraft, target: ProvisionId | null, edit: Edit, lang: Lang): boolean {
  const units = coveredBy(methodology, target, edit).filter((draft) => !isAbsent(draft));
  const from = edit.words?.from ?? '';
  return (
    !isAllHeld(units, lang) ||
    units.some((draft) => placesBehindMarker(wordsOf(draft, lang, new Map()) ?? '', from).length > 0)
  );
}

/** Says whether the words of the edit stand somewhere in another form than the quoted one. */
function standsBent(units: readonly UnitDraft[], edit: Edit, lang: Lang, made: Made): boolean {
  return units.some((unit) => otherFormsOf(wordsOf(unit, lang, made) ?? '', edit.words?.from ?? '').length > 0);
}

/** Says whether the words of the unit are held in the language; a container has none of its own. */
function isHeldIn(draft: UnitDraft, lang: Lang): boolean {
  const own = lastState(draft)?.own ?? null;
  return own !== null && (Object.keys(own).length === 0 || own[lang] !== undefined);
}

/** The last element of a path to a heading or header. Matches `chp_3__heading`, `annex_3__stamp`; must not match `point_3`. */
const HEADING = /(?:^|__)(?:heading|stamp)$/u;

/** The unit whose own words hold the heading that is meant: a chapter prints it. `none` = a title that no unit prints. */
function titledBy(methodology: MethodologyDraft, target: ProvisionId): UnitDraft | 'none' | null {
  if (!HEADING.test(target)) return null;
  if (target.endsWith('stamp')) return 'none';
  return methodology.units.get(target.replace(HEADING, '')) ?? 'none';
}

/** Returns the units in which an edit of words looks for them. */
export function coveredBy(methodology: MethodologyDraft, target: ProvisionId | null, edit: Edit): readonly UnitDraft[] {
  return isOfWholeDecree(edit, target) ? [...methodology.units.values()] : unitsCovered(methodology, target);
}

/** «по всему тексту решения»: the decree's own points too; «по всему тексту Методики» means those of the document alone. */
function isOfWholeDecree(edit: Edit, target: ProvisionId | null): boolean {
  return target === null && edit.words?.everywhere === true && edit.target.documentOnly !== true;
}

function isAllHeld(units: readonly UnitDraft[], lang: Lang): boolean {
  return units.length > 0 && units.every((draft) => isHeldIn(draft, lang));
}

/**
 * Words that are changed throughout and stand nowhere change nothing: drafters order it for the decree and for its document, and for the
 * title. It is told unless the same act has made the change already.
 */
function tellNothingStands(
  methodology: MethodologyDraft,
  target: ProvisionId | null,
  units: readonly UnitDraft[],
  { placed, edit, lang, hits }: Miss,
): void {
  const to = edit.words?.to ?? '';
  const isMade = units.some((draft) => {
    const last = lastState(draft);
    return last?.by.act === placed.act && placesOf(last.own?.[lang] ?? '', to).length > 0;
  });
  if (!isMade) methodology.diagnostics.push(wordsDiffer(placed, edit, target, hits));
}

/**
 * Edits words inside the unit and, when it names no deeper one, inside the units under it; each must stand there exactly once. Words of a
 * language for which the act held orders nothing are no longer the text in force.
 *
 * **Diagnostics:** AMEND_TEXT_DIFFERS. Source: domain.md 1.4.
 */
export function editWords(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  const titled = target === null ? null : titledBy(methodology, target);
  // The title of an act and the header of its annex are no units: what they say is told with the act, not in its text.
  if (titled === 'none') return;
  const covered = titled !== null ? [titled] : coveredBy(methodology, target, placed.edit);
  const units = covered.filter((draft) => !isAbsent(draft));
  const made: Made = new Map();
  const ordered = LANGS.filter((lang) => placed.inWords[lang] !== undefined);
  // Of a language that is not held nothing can be edited, and nothing of it is said.
  const held = ordered.filter((lang) => units.some((draft) => lastState(draft)?.own?.[lang] !== undefined));
  for (const lang of held.length > 0 ? held : ordered) {
    for (const edit of placed.inWords[lang] ?? []) {
      const hits = makeEdit(units, edit, lang, made);
      const isBent = edit.words?.inCases === true && standsBent(units, edit, lang, made);
      if (isBent || hits === 1 || (hits > 1 && edit.words?.everywhere === true)) continue;
      if (hits === 0 && edit.words?.everywhere === true && units.some((draft) => isHeldIn(draft, lang))) {
        if (isAllHeld(units, lang)) tellNothingStands(methodology, target, units, { placed, edit, lang, hits });
        // Where words are not held the edit may have changed them; those that are held it has not.
        continue;
      }
      leaveOpen(methodology, target, units, { placed, edit, lang, hits });
      return;
    }
  }
  const inOneLanguage = ordered.length === 1 && placed.edit.languageOnly === null;
  for (const [draft, words] of made) {
    const own = inOneLanguage ? words : { ...lastState(draft)?.own, ...words };
    const sources = sourcesAfter(draft, placed);
    turn(
      methodology,
      draft,
      'replaced',
      state(placed.bound, 'text', authorOf(placed), { own, sources, ...titleIn(draft, own) }),
    );
  }
}

/** Where the edited words stand: in the text before and in the act that edits it. */
function sourcesAfter(draft: UnitDraft, placed: PlacedEdit): NonNullable<ReturnType<typeof lastState>>['sources'] {
  const edits = LANGS.flatMap((lang) => placed.inWords[lang] ?? []);
  return [...(lastState(draft)?.sources ?? []), ...edits.flatMap((edit) => edit.source ?? [])];
}

interface Miss {
  readonly placed: PlacedEdit;
  readonly edit: Edit;
  readonly lang: Lang;
  readonly hits: number;
}

/** The words did not stand where the act says: of everything that it may mean the words are not sure. */
function leaveOpen(
  methodology: MethodologyDraft,
  target: ProvisionId | null,
  units: readonly UnitDraft[],
  miss: Miss,
): void {
  const { placed, edit, lang, hits } = miss;
  const isHeld = isAllHeld(units, lang);
  if (isHeld) methodology.diagnostics.push(wordsDiffer(placed, edit, target, hits));
  const open = units.length > 0 || target === null ? units : [unitDraft(methodology, target)];
  for (const draft of open) {
    // An earlier order of the same act may have left the words open already.
    const doubt = isHeld ? edit.target.citedAs : lastState(draft)?.doubt;
    turn(
      methodology,
      draft,
      'replaced',
      state(placed.bound, 'unknown', authorOf(placed), doubt == null ? {} : { doubt }),
    );
  }
}

/** Returns where a finding about an edit stands: the point that orders it. */
export function placeOf({ act }: PlacedEdit, { sourceProvision }: Edit): Diagnostic['place'] {
  return { act, ...(sourceProvision === null ? {} : { provision: sourceProvision }) };
}

/** The finding that the words to be changed do not stand where the act says. */
export function wordsDiffer(placed: PlacedEdit, edit: Edit, target: ProvisionId | null, hits: number): Diagnostic {
  const where = target ?? 'the methodology';
  return diagnose(
    'AMEND_TEXT_DIFFERS',
    `The words to be changed stand ${hits} times in ${where} of the text in force; they must stand there exactly once.`,
    placeOf(placed, edit),
    { found: edit.words?.from ?? '', expected: 'exactly one match' },
  );
}
