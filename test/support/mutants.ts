// Damaged copies of our samples: every format, seeded, so that a mutant can be made again from its two numbers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishDocument, parseAnyDocument } from '../../src/app/make-document.ts';
import type { Block } from '../../src/model/source-text.ts';
import { mediaTypeOf } from '../../src/read/media-type.ts';
import { docx, docxOfHtml, wordXmlOf } from './act-docx.ts';
import { actHtml } from './act-html.ts';
import { FILES } from './act-repository.ts';
import { pdf } from './make-pdf.ts';
import { DOCUMENTS, readTextCopy } from './same-tree.ts';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Marks of the format, which are thrown in. */
  readonly marks: readonly string[];
  /** Puts changed insides back into the container, where bytes of the container itself say little. */
  readonly pack?: (inside: string) => Uint8Array;
}

const TEXT_MARKS = [
  '\n',
  '\n\n',
  '      ',
  '"',
  '«',
  '»',
  '1)',
  '1. ',
  '\u0000',
  '\ufeff',
  '\u00ad',
  'Глава 1. ',
  '\r',
  '|',
  '\t',
];
const HTML_MARKS =
  '<p>|</p>|<table>|<tr>|<td rowspan=9999 colspan=9999>|</table>|<div>|</div>|<!--|-->|<script>|<a href="|">|&nbsp;|&#0;|&#1114112;|<ol start=99999999>|<li>|<pre>|<b>|<sup>|<template>|<svg>|<![CDATA[|<p title="'.split(
    '|',
  );
const MARKDOWN_MARKS = [
  '#',
  '> ',
  '**',
  '```',
  '<table>',
  '<td colspan=99>',
  '[',
  '](',
  '\\',
  '&amp;',
  '\n---\n',
  '* ',
  '_',
  '1\\. ',
];
const PDF_MARKS =
  'endobj|endstream|stream|obj|xref|startxref|trailer|<<|>>|[|]|/Length 99999999|/Kids [1 0 R]|/Type /Page|/Count 2147483647|/Filter [/FlateDecode /FlateDecode]|Do|BT|ET|Tj|q|Q|cm|0 0 0 0 0 0|1e38|-1e38'.split(
    '|',
  );
const WORD_MARKS =
  '<w:p>|</w:p>|<w:r>|</w:r>|<w:tbl>|</w:tbl>|<w:tr>|<w:tc>|</w:tc>|<w:t>|</w:t>|<w:gridSpan w:val="99999"/>|<w:vMerge/>|<w:fldChar w:fldCharType="begin"/>|&amp;|&#0;|<!DOCTYPE a [<!ENTITY b "c">]>|<w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr>'.split(
    '|',
  );

const PRINTED = join(import.meta.dirname, '../read/fixtures');

function samplesOf(document: string, at: number): Sample[] {
  const bytes = readFileSync(join(import.meta.dirname, '../../corpus', document));
  const { source, expression } = readTextCopy(document);
  const html = actHtml(source, expression);
  const name = document.split('/')[0] ?? '';
  const utf16 = Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
  return [
    { name: `${name}.txt`, bytes, marks: TEXT_MARKS },
    ...(at === 0 ? [{ name: `${name}.utf16.txt`, bytes: utf16, marks: TEXT_MARKS }] : []),
    { name: `${name}.html`, bytes: Buffer.from(html), marks: HTML_MARKS },
    { name: `${name}.docx`, bytes: docxOfHtml(html), marks: WORD_MARKS },
    {
      name: `${name}.inside.docx`,
      bytes: Buffer.from(wordXmlOf(html)),
      marks: WORD_MARKS,
      pack: (body: string) => docx({ body }),
    },
    { name: `${name}.pdf`, bytes: readFileSync(join(PRINTED, `${name}.pdf`)), marks: PDF_MARKS },
  ];
}

function smallPdf(): Uint8Array {
  const words = 'Утвердить прилагаемую методику оценки деятельности служащих корпуса Б согласно приложению'.split(' ');
  const page = {
    words: words.flatMap((word, at) => [
      { words: word, x: 60 + (at % 4) * 90, y: 700 - Math.floor(at / 4) * 16 },
      { words: word, x: 70 + (at % 3) * 120, y: 500 - Math.floor(at / 3) * 20 },
    ]),
    lines: [510, 490, 470, 450].map((y) => ({ x0: 60, y0: y, x1: 460, y1: y })),
  };
  return pdf([page, page, page]);
}

let made: readonly Sample[] | null = null;

/** Returns the five documents in every format, Markdown editions, and a PDF whose parts are not packed. */
export function allSamples(): readonly Sample[] {
  made ??= [
    ...DOCUMENTS.flatMap(samplesOf),
    ...Object.entries(FILES)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => ({ name: path, bytes: Buffer.from(text as string), marks: MARKDOWN_MARKS })),
    { name: 'small.pdf', bytes: smallPdf(), marks: PDF_MARKS },
  ];
  return made;
}

/** Chance by a seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** One change: bytes flipped, a stretch cut, doubled, moved, many times over, taken from another sample, a mark of the format. */
function mutateOnce(
  bytes: Buffer,
  sample: Sample,
  samples: readonly Sample[],
  random: (below: number) => number,
): Buffer {
  const at = random(bytes.length + 1);
  const length = 1 + random(random(4) === 0 ? 4000 : 40);
  const stretch = bytes.subarray(at, at + length);
  const insert = (what: Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);
  switch (random(9)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      for (let n = 0; n <= random(6); n += 1) flipped[random(flipped.length)] = random(256);
      return flipped;
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return insert(stretch);
    case 3:
      return bytes.subarray(0, at);
    case 4: {
      const from = random(bytes.length + 1);
      return insert(bytes.subarray(from, from + length));
    }
    case 5: {
      const other = Buffer.from(samples[random(samples.length)]?.bytes ?? []);
      const from = random(other.length + 1);
      return insert(other.subarray(from, from + length));
    }
    case 6: {
      const mark = Buffer.from(sample.marks[random(sample.marks.length)] ?? '');
      return insert(Buffer.concat(Array.from({ length: 1 + random(random(6) === 0 ? 3000 : 3) }, () => mark)));
    }
    case 7:
      return insert(Buffer.concat(Array.from({ length: random(300) }, () => stretch)).subarray(0, 200_000));
    default:
      return insert(Buffer.from(sample.marks[random(sample.marks.length)] ?? ''));
  }
}

/** Paragraphs and tables of a Word body, and what stands between. Matches `<w:p>...</w:p>` whole; must not match across paragraphs. */
const WORD_PARTS = /(<w:p>.*?<\/w:p>)/su;
const WORD_INSERTS = [
  '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
  '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
  '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-7"/></w:numPr></w:pPr></w:p>',
  '<w:p><w:pPr><w:ind w:firstLine="-99999999999"/><w:jc w:val="?"/></w:pPr><w:r><w:t>a&amp;b\u00ad</w:t></w:r></w:p>',
  '<w:sdt><w:sdtContent><w:p><w:r><w:t>1)</w:t></w:r></w:p></w:sdtContent></w:sdt>',
  '<w:p><w:r><w:drawing/><w:br w:type="page"/><w:tab/><w:noBreakHyphen/></w:r></w:p>',
];

/** Changes a Word body so that it stays XML: paragraphs cut, doubled, moved, words changed, strange elements put in. */
function mutateWord(body: string, random: (below: number) => number): string {
  const parts = body.split(WORD_PARTS);
  const at = random(parts.length);
  const other = parts[random(parts.length)] ?? '';
  const isWhole = (part: string): boolean => part.startsWith('<w:p>');
  switch (random(6)) {
    case 0:
      if (isWhole(parts[at] ?? '')) parts[at] = '';
      break;
    case 1:
      if (isWhole(parts[at] ?? '')) parts[at] = (parts[at] ?? '').repeat(1 + random(random(5) === 0 ? 300 : 3));
      break;
    case 2:
      if (isWhole(parts[at] ?? '') && isWhole(other)) parts[at] = other;
      break;
    case 3:
      parts[at] = (parts[at] ?? '').replace(/\d/gu, () => String(random(10)));
      break;
    case 4:
      parts[at] = (parts[at] ?? '').replaceAll(
        /[а-яё]{3,}/giu,
        (word) => word.slice(random(3)) + '?'.repeat(random(2)),
      );
      break;
    default:
      if (isWhole(parts[at] ?? '')) parts[at] = (WORD_INSERTS[random(WORD_INSERTS.length)] ?? '') + (parts[at] ?? '');
  }
  return parts.join('');
}

export interface Mutant {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Returns the mutant of a seed. */
export function mutantOf(seed: number): Mutant {
  const samples = allSamples();
  const random = chance(seed);
  const sample = samples[seed % samples.length] as Sample;
  // Of a Word body most mutants stay XML: those that do not are all refused at the same place.
  if (sample.pack && random(8) > 0) {
    let body = Buffer.from(sample.bytes).toString('utf8');
    for (let steps = 1 + random(8); steps > 0; steps -= 1) body = mutateWord(body, random);
    return { name: sample.name, bytes: sample.pack(body) };
  }
  let bytes: Buffer = Buffer.from(sample.bytes);
  for (let steps = 1 + random(4); steps > 0; steps -= 1) bytes = mutateOnce(bytes, sample, samples, random);
  return { name: sample.name, bytes: sample.pack ? sample.pack(bytes.toString('utf8')) : bytes };
}

function placesAreIn(blocks: readonly Block[], length: number): boolean {
  const texts = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs)),
  );
  return texts.every((text) => text.origins.length === text.text.length && text.origins.every((at) => at < length));
}

export interface MutantResult {
  readonly name: string;
  readonly ms: number;
  readonly isRefused: boolean;
  /** What must not be. */
  readonly problem: string | null;
}

/** Reads the mutant of a seed to the end, rules and edits included, and returns what must not be: nothing thrown, nothing silent. */
export async function judgeMutant(seed: number): Promise<MutantResult> {
  const { name, bytes } = mutantOf(seed);
  const mediaType = mediaTypeOf(bytes, name);
  const start = performance.now();
  const parsed = await parseAnyDocument({
    path: name,
    bytes,
    sha256: '',
    lang: null,
    mediaType,
    isConsolidated: false,
  });
  const { diagnostics } = finishDocument(parsed, 'x/2020-01-01/1');
  const ms = performance.now() - start;
  const { blocks, decoded } = parsed.source;
  const isRefused = blocks.length === 0;
  const isTold = diagnostics.some((entry) => entry.severity === 'error');
  const problem =
    isRefused && !isTold
      ? 'no text and no error'
      : placesAreIn(blocks, decoded.length)
        ? null
        : 'a place outside of the text';
  return { name, ms, isRefused, problem };
}
