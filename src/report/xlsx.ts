import type { CellObject, SheetData } from 'write-excel-file/universal';
import writeExcelFile from 'write-excel-file/universal';
import type { ReportTable } from './compare-tables.ts';

/** A cell of the format holds no more; longer words end in a sign that there are more. */
const LONGEST_CELL = 32_000;
/** Widths in characters: short columns fit their words, long ones wrap. */
const [NARROWEST, WIDEST] = [8, 60];
/** What the format would read as the code of a character. Matches the first sign of `_x0041_`, must not match `_x`. */
const CHARACTER_CODE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

const CENTRAL_ENTRY = 0x02014b50;
const CENTRAL_END = 0x06054b50;
/** 1 January 1980, the first moment that an archive can name. */
const NO_TIME = 0x00210000;

function cellText(text: string): string {
  const whole = text.toWellFormed();
  return (whole.length > LONGEST_CELL ? `${whole.slice(0, LONGEST_CELL).toWellFormed()}…` : whole).replace(
    CHARACTER_CODE,
    '_x005F_',
  );
}

/** Every cell is words, whatever they look like: nothing of a decree can be a formula, a link or a number. */
function sheetData({ title, notes, head, rows }: ReportTable): SheetData {
  const words = (text: string): CellObject => ({
    value: cellText(text),
    type: String,
    wrap: true,
    alignVertical: 'top',
  });
  return [
    head.map((text): CellObject => ({ ...words(text), fontWeight: 'bold' })),
    ...rows.map((row) => row.map(words)),
    ...[title, ...notes].map((text) => [words(text)]),
  ];
}

function widths({ head, rows }: ReportTable): { width: number }[] {
  return head.map((title, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, (row[at] ?? '').length), title.length);
    return { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)) };
  });
}

/** The writer stamps every entry with the time of the clock; the same table must be the same bytes. */
function withoutTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== CENTRAL_END) end -= 1;
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === CENTRAL_ENTRY) {
    view.setUint32(at + 12, NO_TIME, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, NO_TIME, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Returns the table as a spreadsheet: the head stays in sight, the title and the notes stand under the rows. */
export async function tableXlsx(table: ReportTable): Promise<Uint8Array> {
  const options = { sheet: 'adisteme', orientation: 'landscape', stickyRowsCount: 1, columns: widths(table) } as const;
  const blob = await writeExcelFile(sheetData(table), options).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}
