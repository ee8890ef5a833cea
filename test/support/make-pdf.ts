// Writes small PDF files by hand: words at places in the order given, straight lines, an empty picture, a font that says (or
// does not say) which letters it draws.

import { lockPdf, type Passwords } from './lock-pdf.ts';

export interface PdfWords {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfPageParts {
  readonly words: readonly PdfWords[];
  readonly lines?: readonly { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }[];
  readonly hasPicture?: boolean;
  /** What is drawn to the right of it is not painted. */
  readonly paintedTo?: number;
  /** The sheet is stored turned by so much to the left, as pages printed sideways are, and shown upright. */
  readonly turned?: 90 | 180 | 270;
}

/** Where upright places come to stand on a sheet of 595 to 842 that is turned. */
const TURNED = { 90: '0 1 -1 0 595 0 cm', 180: '-1 0 0 -1 595 842 cm', 270: '0 -1 1 0 0 842 cm' } as const;

/** What a font without a table of its letters makes of them: numbers of glyphs. */
const SHIFT = 0x3d0;
/** Every letter is as wide as half its size, so that places can be reckoned in the tests. */
const SIZE = 12;

function codes(words: string, shift: number): string {
  return [...words]
    .map((letter) =>
      Math.max(0, letter.charCodeAt(0) - shift)
        .toString(16)
        .padStart(4, '0'),
    )
    .join('');
}

function contentOf(page: PdfPageParts, shift: number): string {
  const lines = (page.lines ?? []).map(({ x0, y0, x1, y1 }) => `${x0} ${y0} m ${x1} ${y1} l S`);
  const words = page.words.map(
    ({ words: text, x, y, size = SIZE }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes(text, shift)}> Tj ET`,
  );
  const picture = page.hasPicture ? ['q 500 0 0 700 40 60 cm /I1 Do Q'] : [];
  const painted = page.paintedTo === undefined ? [] : [`0 0 ${page.paintedTo} 842 re W n`];
  const turned = page.turned === undefined ? [] : [TURNED[page.turned]];
  return [...turned, ...painted, ...lines, ...words, ...picture].join('\n');
}

/** A table of letters that maps each code to itself; without it the codes mean nothing. */
const LETTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
5 beginbfrange <0020> <007e> <0020> <00a0> <00ff> <00a0> <0400> <04ff> <0400> <2000> <20ff> <2000> <2100> <21ff> <2100> endbfrange
endcmap end end`;

interface PdfWhole {
  readonly hasLetterTable?: boolean;
  readonly passwords?: Passwords;
}

export function pdf(pages: readonly PdfPageParts[], options: PdfWhole = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (body: string, entries = ''): string =>
    `<< /Length ${body.length} ${entries}>>\nstream\n${body}\nendstream`;
  const tree = 2;
  add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  add('');
  const letters = add(stream(LETTERS));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Fixed /Flags 4 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Fixed /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 500 /CIDToGIDMap /Identity >>`,
  );
  const table = options.hasLetterTable === false ? '' : `/ToUnicode ${letters} 0 R `;
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Fixed /Encoding /Identity-H ${table}/DescendantFonts [${descendant} 0 R] >>`,
  );
  const picture = add(
    stream('\u0000', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 '),
  );
  const kids = pages.map((page) => {
    const content = add(stream(contentOf(page, options.hasLetterTable === false ? SHIFT : 0)));
    const resources = `<< /Font << /F1 ${font} 0 R >> /XObject << /I1 ${picture} 0 R >> >>`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Rotate ${page.turned ?? 0} /Contents ${content} 0 R /Resources ${resources} >>`,
    );
  });
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let body = '%PDF-1.7\n';
  const lock = options.passwords ? lockPdf(options.passwords) : null;
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${lock ? lock.object(object, at + 1) : object}\nendobj\n`;
    return place;
  });
  const start = body.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock?.trailer ?? ''}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(body, (unit) => unit.charCodeAt(0));
}
