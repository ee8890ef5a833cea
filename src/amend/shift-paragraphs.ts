import type { Edit } from '../model/amendment.ts';
import type { ProvisionId } from '../model/ids.ts';
import { parentIdOf, provisionIdOfPath } from '../model/ids.ts';
import { renumber } from './renumber.ts';
import type { MethodologyDraft, PlacedEdit, UnitDraft } from './unit-draft.ts';
import { isAbsent, lastState } from './unit-draft.ts';

/** The last element of the id of a paragraph, which is its place and no printed number. Matches `point_5__para_2`; must not match `point_5`. */
const PLACE = /__para_(\d+)$/u;

function placeOf(id: ProvisionId): number {
  return Number(PLACE.exec(id)?.[1] ?? 0);
}

/** The paragraphs of the same unit from the place on. */
function followingOf(methodology: MethodologyDraft, target: ProvisionId): UnitDraft[] {
  const parent = parentIdOf(target);
  return [...methodology.units.values()].filter(
    (unit) => parentIdOf(unit.id) === parent && placeOf(unit.id) >= placeOf(target) && !isAbsent(unit),
  );
}

/** The order to count one paragraph as the next. */
function movedOn(placed: PlacedEdit, { id }: UnitDraft): PlacedEdit {
  const [outer, at] = [placed.edit.target.path.slice(0, -1), placeOf(id)];
  const target = { ...placed.edit.target, path: [...outer, `paragraph:${at}`] };
  const newUnits = [[...outer, `paragraph:${at + 1}`].join('/')];
  return { ...placed, edit: { ...placed.edit, op: 'renumber', target, newUnits }, units: [] };
}

function isParagraph({ edit }: PlacedEdit, op: Edit['op']): boolean {
  return edit.op === op && PLACE.test(provisionIdOfPath(edit.target.path) ?? '');
}

/** Both are ordered by one act from one moment on, about paragraphs of one unit. */
function isBeside(one: PlacedEdit, other: PlacedEdit): boolean {
  const unitOf = ({ edit }: PlacedEdit): string => edit.target.path.slice(0, -1).join('/');
  return one.act === other.act && one.bound === other.bound && unitOf(one) === unitOf(other);
}

/**
 * Returns the edits with an order to count paragraphs anew before those of the same act that add one to them: it counts the paragraphs as
 * they stood.
 */
export function countedFirst(edits: readonly PlacedEdit[]): PlacedEdit[] {
  const counting = edits.filter((placed) => isParagraph(placed, 'renumber'));
  if (counting.length === 0) return [...edits];
  const done = new Set<PlacedEdit>();
  return edits.flatMap((placed) => {
    if (done.has(placed)) return [];
    const before = isParagraph(placed, 'insert-unit')
      ? counting.filter((other) => !done.has(other) && isBeside(placed, other))
      : [];
    for (const other of [...before, placed]) done.add(other);
    return [...before, placed];
  });
}

/**
 * Makes room for a paragraph that is added at a place where one stands: that one and those after it stand one place further, since paragraphs
 * bear no numbers. What the act itself counts anew has made room already.
 */
export function makeRoom(methodology: MethodologyDraft, target: ProvisionId | null, placed: PlacedEdit): void {
  const { edit, units } = placed;
  if (target === null || edit.op !== 'insert-unit' || edit.languageOnly !== null || !PLACE.test(target)) return;
  const standing = methodology.units.get(target);
  const last = standing === undefined ? undefined : lastState(standing);
  if (!methodology.isHeld || last === undefined || last.state === 'absent') return;
  const words = units.find(({ id }) => id === target)?.own;
  if (JSON.stringify(words) === JSON.stringify(last.own)) return;
  renumber(
    methodology,
    followingOf(methodology, target).map((unit) => movedOn(placed, unit)),
    false,
  );
}
