import type { Steps } from '../../base/steps.ts';
import { finish } from '../../base/steps.ts';
import { compareLawsInSteps } from '../../compare/compare-laws.ts';
import { matrixOfColumns } from '../../compare/matrix.ts';
import type { MatrixColumn } from '../../compare/matrix-column.ts';
import { columnOf } from '../../compare/matrix-column.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import type { AsOf } from '../../model/answers.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { CellTable } from '../../model/cells.ts';
import type { Diff, Matrix } from '../../model/comparison.ts';
import { answerOnce, asOf } from '../as-of.ts';
import { versionsOfDiff } from '../compare-versions.ts';
import { standingLogic, timeLogic } from '../time-logic.ts';

/** A body's law and the day on which it is asked. */
export interface SideOfDiff {
  readonly law: BodyLaw;
  readonly date: string;
}

interface AnsweredSide {
  readonly law: BodyLaw;
  readonly answer: AsOf;
}

function cellsIn({ law, answer }: AnsweredSide): CellTable {
  return law.methodologies.find((entry) => entry.act === answer.act?.id)?.cells ?? {};
}

/** Returns what differs between two laws, each on its day; under each possible law where one is undetermined. Runs in the browser too. */
export function compareSides(left: SideOfDiff, right: SideOfDiff, type: string | undefined, lang: InterfaceLang): Diff {
  return finish(compareInSteps(left, right, type, lang));
}

/** The same in steps: a first comparison of two long laws takes a tenth of a second and more. */
export function* compareInSteps(
  left: SideOfDiff,
  right: SideOfDiff,
  type: string | undefined,
  lang: InterfaceLang,
): Steps<Diff> {
  const answered = ({ law, date }: SideOfDiff): AnsweredSide => ({
    law,
    answer: asOf(law, { date, lang, ...(type === undefined ? {} : { type }) }, timeLogic),
  });
  const first = answered(left);
  yield;
  const second = answered(right);
  yield;
  const cells = { left: cellsIn(first), right: cellsIn(second) };
  const diff = yield* compareLawsInSteps(first.answer, second.answer, lang, cells);
  const { versions, notes } = yield* versionsOfDiff(first, second, lang);
  return { ...diff, versions, notes: [...diff.notes, ...notes] };
}

/** Returns what the matrix needs of a law on a date, null where it has no methodology; runs in the browser too. */
export function columnOfLaw(law: BodyLaw, date: string): MatrixColumn | null {
  return law.methodologies.length === 0 ? null : columnOf(answerOnce(law, date, standingLogic));
}

/** Returns rules x bodies from columns that were made one by one, so that a page stays alive meanwhile; of one type where one is asked for. */
export function matrixOnColumns(columns: readonly MatrixColumn[], date: string, type?: string): Matrix {
  const whole = matrixOfColumns(columns, date);
  return type === undefined ? whole : { ...whole, rows: whole.rows.filter((row) => row.type === type) };
}
