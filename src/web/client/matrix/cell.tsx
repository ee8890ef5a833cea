import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { MATRIX } from '../../../messages/web/matrix.ts';
import type { Matrix, MatrixCell } from '../../../model/comparison.ts';

/** Returns how a body stands as a whole: its generation, and how far it is from the commonest values. */
export function standing(matrix: Matrix, body: string, lang: InterfaceLang): string {
  const [generation, distance] = [matrix.generations[body], matrix.distances[body]];
  const marks = [
    generation?.generation && !generation.sure ? printWord('notSure', lang) : null,
    generation?.lags ? printWord('lags', lang) : null,
  ].filter((mark) => mark !== null);
  const name = generation?.name?.[lang] ?? '?';
  const far =
    distance && distance.compared > 0 ? `${printWord('distance', lang)} ${distance.differ}/${distance.compared}` : '';
  return [`${name}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, far].filter((part) => part !== '').join('; ');
}

/** What a cell is and where, told where not all columns are drawn. */
export interface CellPlace {
  readonly role: 'cell' | 'columnheader' | undefined;
  readonly 'aria-colindex': number | undefined;
}

interface CellProps {
  readonly cell: MatrixCell | undefined;
  readonly commonest: string | null;
  readonly lang: InterfaceLang;
  readonly place: CellPlace;
}

/** A value with its letter; what is not known bears a question mark, what is not there a dash: never colour alone. */
export function Cell({ cell, commonest, lang, place }: CellProps) {
  const words = MATRIX[lang];
  if (!cell || cell.state === 'absent')
    return (
      <td class="cell-absent" {...place}>
        – <small>{words.absent}</small>
      </td>
    );
  if (cell.state === 'unknown' || cell.params === null)
    return (
      <td class="cell-gap" {...place}>
        ? <small>{words.gap}</small>
      </td>
    );
  const isCommon = cell.group !== null && cell.group === commonest;
  return (
    <td class={`certainty-edge-${cell.certainty}`} {...place}>
      {cell.group === null ? null : <b class={isCommon ? 'letter common' : 'letter'}>{cell.group}</b>} {cell.said[lang]}
      {cell.provision === null ? null : <small> {unitName(cell.provision, lang)}</small>}
    </td>
  );
}
