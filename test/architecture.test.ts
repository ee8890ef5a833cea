// The import law of docs/architecture.md. A new edge or package is one new row here, with its reason.
import { dirname, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSourceFacts, readSourceFacts, type SourceFacts, type SourceFinding } from './helpers/source-facts.ts';

/** The stages: each turns model types into model types and knows no other stage. They are joined in src/app only. */
const STAGES = [
  ['read', 'bytes to SourceText'],
  ['parse', 'SourceText to a tree of provisions'],
  ['cite', 'the tree to a layer of citations'],
  ['time', 'commencement arithmetic and working days; amend does not use it, app joins the two'],
  ['amend', 'amending words to edits, and edits to timelines'],
  ['extract', 'the tree to a draft of rules'],
  ['graph', 'a draft to a checked rule graph'],
  ['score', 'a rule graph and a case to a scorecard; also runs in the browser'],
  ['compare', 'two graphs or two texts to their difference'],
  ['lint', 'the tree, its citations, rules and the law of a body to what a lawyer should look at'],
  ['report', 'plain data to text, JSON and HTML'],
  ['yaml', 'YAML text to checked values with positions; also runs in the browser'],
  ['store', 'the only stage that touches the disk'],
] as const;

interface AllowedEdge {
  readonly from: string;
  readonly to: readonly string[];
  readonly reason: string;
}

/** The whole law: a folder of src may import itself and what its row names; a folder without a row may not exist. */
const ALLOWED_EDGES: readonly AllowedEdge[] = [
  { from: 'base', to: [], reason: 'dates, numbers, places and outcomes know nothing of the law' },
  { from: 'model', to: ['base'], reason: 'shapes are built from places, dates and numbers' },
  { from: 'lexicon', to: ['base', 'model'], reason: 'tables of words name units and kinds of the model' },
  { from: 'messages', to: ['base', 'model'], reason: 'interface texts are keyed by diagnostic codes and kinds' },
  ...STAGES.map(([from, reason]) => ({ from, to: ['base', 'model', 'lexicon', 'messages'], reason })),
  {
    from: 'app',
    to: ['base', 'model', 'lexicon', 'messages', ...STAGES.map(([stage]) => stage)],
    reason: 'one file per use case; the only place where stages meet',
  },
  {
    from: 'cli',
    to: ['base', 'model', 'messages', 'report', 'app', 'web'],
    reason: 'asks a use case, prints the report, decides the exit code; starts the explorer',
  },
  {
    from: 'web',
    to: ['base', 'model', 'messages', 'report', 'app'],
    reason: 'asks a use case, renders the report',
  },
];

interface AllowedPackage {
  readonly name: string;
  /** A folder (ends in `/`) or one file. */
  readonly in: readonly string[];
  readonly reason: string;
}

const ALLOWED_PACKAGES: readonly AllowedPackage[] = [
  { name: 'zod', in: ['src/model/'], reason: 'the one source of shapes' },
  { name: 'yaml', in: ['src/yaml/'], reason: 'YAML with positions, behind one door' },
  { name: 'ajv', in: ['src/yaml/'], reason: 'files are checked against the schemas at the same door' },
  { name: 'ajv-formats', in: ['src/yaml/'], reason: 'part of ajv' },
  { name: 'jschardet', in: ['src/read/'], reason: 'guesses the encoding of bytes' },
  { name: 'iconv-lite', in: ['src/read/'], reason: 'decodes the Kazakh 8-bit encodings' },
  { name: 'cheerio', in: ['src/read/'], reason: 'reads HTML' },
  { name: 'mammoth', in: ['src/read/'], reason: 'reads Word documents' },
  { name: 'word-extractor', in: ['src/read/'], reason: 'reads old Word documents' },
  { name: 'pdfjs-dist', in: ['src/read/'], reason: 'reads PDF' },
  { name: 'diff', in: ['src/compare/'], reason: 'aligns tokens of two texts' },
  { name: 'write-excel-file', in: ['src/report/'], reason: 'writes spreadsheets' },
  { name: 'picocolors', in: ['src/report/', 'src/cli/'], reason: 'colours on a terminal' },
  { name: 'cli-table3', in: ['src/report/', 'src/cli/'], reason: 'tables on a terminal' },
  { name: 'fastest-levenshtein', in: ['src/base/'], reason: 'which word was meant by a misspelt one' },
  { name: 'preact', in: ['src/web/client/'], reason: 'renders the explorer in the browser' },
  { name: 'commander', in: ['src/cli/'], reason: 'reads the command line' },
];

/** The disk, the clock, chance and the network; everything else is a pure function of its arguments. */
const OUTSIDE_FOLDERS = ['src/store/', 'src/cli/', 'src/web/'];
const OUTSIDE_MODULES = [
  'fs',
  'process',
  'child_process',
  'net',
  'http',
  'https',
  'http2',
  'os',
  'sqlite',
  'dns',
  'worker_threads',
];

/** base/codes tells lawyers what a code means, so it quotes words of the law. */
const WORD_FOLDERS = ['src/lexicon/', 'src/messages/', 'src/base/codes/'];

const source = readSourceFacts(dirname(import.meta.dirname), 'src');

describe('the import law', () => {
  test('every folder of src has a row in the table and imports only what its row names', () => {
    expect(findForbiddenEdges(source)).toEqual([]);
  });

  test('no file reaches itself again through its imports', () => {
    expect(findCycles(source)).toEqual([]);
  });

  test('each npm package is imported only where the table says', () => {
    expect(findForbiddenPackages(source)).toEqual([]);
  });

  test('the disk, the clock, chance and the network are touched only in store, cli and web', () => {
    expect(findOutsideWorld(source)).toEqual([]);
  });
});

describe('the house style', () => {
  test('no file of src has a default export', () => {
    expect(describeFindings(source, (file) => file.defaultExports)).toEqual([]);
  });

  test('Kazakh and Russian words stand only in lexicon, messages and comments', () => {
    const others = source.filter((file) => !isIn(file.path, WORD_FOLDERS));
    expect(describeFindings(others, (file) => file.cyrillic)).toEqual([]);
  });
});

// A checker that sees nothing also finds nothing, so each check is shown a planted breach and its lawful neighbour.
describe('the law bites', () => {
  test('a stage that imports another stage, a turned arrow and an unknown folder are found', () => {
    const files = [
      facts('src/parse/a.ts', "import type { A } from '../read/b.ts';\nimport { c } from '../lexicon/c.ts';"),
      facts('src/base/b.ts', "export { d } from '../model/d.ts';"),
      facts('src/cli/e.ts', "const f = await import('../store/f.ts');"),
      facts('src/util/g.ts', ''),
      facts('src/h.ts', ''),
    ];
    expect(findForbiddenEdges(files)).toEqual([
      'src/parse/a.ts:1 imports ../read/b.ts: parse may not import read',
      'src/base/b.ts:1 imports ../model/d.ts: base may not import model',
      'src/cli/e.ts:1 imports ../store/f.ts: cli may not import store',
      'src/util/g.ts: src/util has no row in the table',
      'src/h.ts: stands in no folder of src',
    ]);
  });

  test('a file outside src is out of reach', () => {
    const files = [facts('src/score/a.ts', "import { a } from '../../test/a.ts';")];
    expect(findForbiddenEdges(files)).toEqual(['src/score/a.ts:1 imports ../../test/a.ts: it is outside src']);
  });

  test('a circle of three files is found once', () => {
    const files = [
      facts('src/base/a.ts', "import { b } from './b.ts';"),
      facts('src/base/b.ts', "import type { c } from './c.ts';"),
      facts('src/base/c.ts', "import { a } from './a.ts';"),
      facts('src/base/d.ts', "import { a } from './a.ts';"),
    ];
    expect(findCycles(files)).toEqual(['src/base/a.ts > src/base/b.ts > src/base/c.ts > src/base/a.ts']);
  });

  test('a package in the wrong folder, an unlisted package and a computed import are found', () => {
    const files = [
      facts('src/model/a.ts', "import * as z from 'zod';\nimport { Ajv2020 } from 'ajv/dist/2020.js';"),
      facts('src/read/b.ts', "import 'natural';\nconst c = await import(name);\nimport { join } from 'node:path';"),
    ];
    expect(findForbiddenPackages(files)).toEqual([
      'src/model/a.ts:2 imports ajv/dist/2020.js: only src/yaml/ may',
      'src/read/b.ts:1 imports natural: it has no row in the table',
      'src/read/b.ts:2 imports (a computed module name): it has no row in the table',
    ]);
  });

  test('a clock in a pure folder is found, a date made from a number and a property called process are not', () => {
    const text = [
      "import { readFileSync } from 'node:fs';",
      'const a = [Date.now(), new Date(), new Date(0), Math.random()];',
      'const b = process.env, c = globalThis.process, d = { process: 1 }.process;',
      "await fetch('x');",
    ].join('\n');
    expect(findOutsideWorld([facts('src/score/a.ts', text), facts('src/store/b.ts', text)])).toEqual([
      'src/score/a.ts:1 imports node:fs',
      'src/score/a.ts:2 uses Date.now',
      'src/score/a.ts:2 uses new Date()',
      'src/score/a.ts:2 uses Math.random',
      'src/score/a.ts:3 uses process',
      'src/score/a.ts:3 uses globalThis.process',
      'src/score/a.ts:4 uses fetch',
    ]);
    const local = facts('src/score/c.ts', 'export const run = (process: () => number) => process();');
    expect(findOutsideWorld([local])).toEqual([]);
  });

  test('words in strings, patterns and templates are found, words in comments are not', () => {
    const file = facts('src/parse/a.ts', "// тармақ\nconst a = 'тармақ';\nconst b = /бап/u;\nconst c = `${a} пункт`;");
    expect(describeFindings([file], (each) => each.cyrillic)).toEqual([
      'src/parse/a.ts:2 тармақ',
      'src/parse/a.ts:3 бап',
      'src/parse/a.ts:4 пункт',
    ]);
  });

  test('every form of default export is found', () => {
    const forms = ['export default 1;', 'export default function f() {}', 'const a = 1;\nexport { a as default };'];
    for (const form of forms) expect(facts('src/base/a.ts', form).defaultExports).toHaveLength(1);
  });
});

function findForbiddenEdges(files: readonly SourceFacts[]): string[] {
  const law = new Map(ALLOWED_EDGES.map((edge) => [edge.from, edge.to]));
  return files.flatMap((file) => {
    const from = folderOf(file.path);
    if (from === null) return [`${file.path}: stands in no folder of src`];
    const allowed = law.get(from);
    if (allowed === undefined) return [`${file.path}: src/${from} has no row in the table`];
    return file.imports.flatMap(({ specifier, line }) => {
      if (!specifier.startsWith('.')) return [];
      const to = folderOf(resolve(file.path, specifier));
      const offence = `${file.path}:${line} imports ${specifier}`;
      // The generated JSON Schemas are checked against at the door; they are data, not code.
      if (to === null && from === 'app' && /^(?:\.\.\/)+schemas\/[a-z-]+\.schema\.json$/.test(specifier)) return [];
      if (to === null) return [`${offence}: it is outside src`];
      return to === from || allowed.includes(to) ? [] : [`${offence}: ${from} may not import ${to}`];
    });
  });
}

/** Depth-first; each circle is reported once, from the file where it was entered. Type-only imports count. */
function findCycles(files: readonly SourceFacts[]): string[] {
  const imports = new Map(
    files.map((file) => [
      file.path,
      file.imports.filter((each) => each.specifier.startsWith('.')).map((each) => resolve(file.path, each.specifier)),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' > '));
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return cycles;
}

function findForbiddenPackages(files: readonly SourceFacts[]): string[] {
  const law = new Map(ALLOWED_PACKAGES.map((each) => [each.name, each.in]));
  return files.flatMap((file) =>
    file.imports.flatMap(({ specifier, line }) => {
      if (specifier.startsWith('.') || specifier.startsWith('node:')) return [];
      const places = law.get(packageOf(specifier));
      const offence = `${file.path}:${line} imports ${specifier}`;
      if (places === undefined) return [`${offence}: it has no row in the table`];
      return isIn(file.path, places) ? [] : [`${offence}: only ${places.join(' and ')} may`];
    }),
  );
}

function findOutsideWorld(files: readonly SourceFacts[]): string[] {
  return files
    .filter((file) => !isIn(file.path, OUTSIDE_FOLDERS))
    .flatMap((file) => [
      ...file.imports
        .filter(({ specifier }) => specifier.startsWith('node:'))
        .filter(({ specifier }) => OUTSIDE_MODULES.includes(packageOf(specifier.slice('node:'.length))))
        .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`),
      ...file.outsideWorld.map(({ what, line }) => `${file.path}:${line} uses ${what}`),
    ]);
}

function describeFindings(
  files: readonly SourceFacts[],
  pick: (file: SourceFacts) => readonly SourceFinding[],
): string[] {
  return files.flatMap((file) => pick(file).map(({ what, line }) => `${file.path}:${line} ${what}`));
}

function facts(path: string, text: string): SourceFacts {
  return findSourceFacts(path, text);
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function folderOf(path: string): string | null {
  return /^src\/([^/]+)\/./.exec(path)?.[1] ?? null;
}

/** `ajv/dist/2020.js` is of `ajv`, `@scope/name/file` of `@scope/name`. A bare `fs` has no row, so `node:` must be written. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
