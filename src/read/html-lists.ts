import type { ListContext } from './html-context.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LARGEST = 100_000;

function numeral(number: number, type: string): string {
  const letter = LETTERS.charAt(number - 1);
  if ((type === 'a' || type === 'A') && letter !== '') return type === 'a' ? letter : letter.toUpperCase();
  return String(number);
}

/**
 * Returns the number that a browser shows before the next item of the list, as the law prints it: "1. " for points, "1) " for
 * the lists inside them; empty for lists that are not numbered. Counts the list on.
 */
export function listMark(
  list: ListContext | null,
  attributes: ReadonlyMap<string, string>,
  isInsideUnit: boolean,
): string {
  if (!list?.isOrdered) return '';
  const value = Number.parseInt(attributes.get('value') ?? '', 10);
  const number = Number.isSafeInteger(value) ? value : list.next;
  list.next = number + 1;
  if (number < 0 || number > LARGEST) return '';
  if (number === 1 || list.isInner === null) list.isInner = list.depth > 0 || isInsideUnit;
  return `${numeral(number, list.type)}${list.isInner ? ')' : '.'} `;
}
