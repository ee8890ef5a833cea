import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add } from '../app/add.ts';
import { caseDate, scoreUnder } from '../app/answer/score-answer.ts';
import { hashOfText } from '../app/hash-of-text.ts';
import { impact } from '../app/impact.ts';
import { letOthersIn } from '../app/let-others-in.ts';
import { parseCase } from '../app/read-case.ts';
import { scoreAcross } from '../app/score-across.ts';
import { trySentence } from '../app/try-sentence.ts';
import { diagnose } from '../base/diagnostic.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { Lang } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { Library } from './library.ts';
import type { Reply } from './reply.ts';
import { json, problem, refusal } from './reply.ts';
import type { Asked, Parameter, Route } from './route.ts';

const TEXT_LANG: Parameter = { name: 'textLang', text: 'kk or ru, where the text does not tell', values: ['kk', 'ru'] };
const MEGABYTE = 1024 * 1024;
/** So much of a body that cannot be read is told back. */
const MOST_SHOWN = 80;

function langOf(query: URLSearchParams): Lang | null {
  return LANGS.find((lang) => lang === query.get('textLang')) ?? null;
}

/** The sentence of a JSON body; null where it is no JSON or has none. */
function sentenceIn(text: string): string | null {
  try {
    const { sentence } = JSON.parse(text) as { readonly sentence?: unknown };
    return typeof sentence === 'string' ? sentence : null;
  } catch {
    return null;
  }
}

function tried({ query, body, lang, contentType }: Asked): Reply {
  const text = new TextDecoder().decode(body);
  let sentence = text;
  if (contentType === 'application/json') {
    const given = sentenceIn(text);
    if (given === null) {
      const expected = '{"sentence": "…"}';
      const found = text.slice(0, MOST_SHOWN);
      return refusal([diagnose('USE_OPTION_INVALID', `Send ${expected}.`, {}, { found, expected })], lang);
    }
    sentence = given;
  }
  const { value, diagnostics } = trySentence(sentence, langOf(query));
  return value === null ? refusal(diagnostics, lang) : json(value);
}

async function scored({ query, body, lang, library, published }: Asked): Promise<Reply> {
  const text = new TextDecoder().decode(body);
  // JSON is YAML too, so one door checks both.
  const { value: read, diagnostics } = parseCase(text, 'case');
  if (read === null) return refusal(diagnostics, lang);
  const asked = query.get('lawDate');
  const across = query.get('across');
  if (across !== null) {
    const workspace = { ...library.workspace, published };
    const { value, diagnostics: problems } = await scoreAcross(workspace, read.facts, across, asked, lang, letOthersIn);
    return value === null ? refusal(problems, lang) : json(value);
  }
  const { value: date, diagnostics: wrong } = caseDate(read.facts, asked);
  if (date === null) return refusal(wrong, lang);
  const { value: law, diagnostics: unknown } = await library.law(read.facts.body, published);
  if (law === null) return refusal(unknown, lang);
  const placeOf = (path: readonly (string | number)[]) => ({ file: 'case', ...read.placeOf(path) });
  const caseHash = hashOfText(text);
  const messages = scoreSpeech(lang);
  const request = {
    facts: read.facts,
    caseHash,
    lawDate: asked,
    messages,
    trace: query.get('trace') !== 'false',
    placeOf,
  };
  return json(scoreUnder(law, date, request, { calendar: library.calendar(), hashOf: hashOfText }));
}

/** The use cases read a file; its name tells the format and is kept, its folder is ours and goes. */
async function withUpload<T>(asked: Asked, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-upload-'));
  try {
    const file = join(folder, plainName(asked.query.get('name')));
    writeFileSync(file, asked.body);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the last part of a name, letters that a path could be made of taken out. */
function plainName(name: string | null): string {
  const last = (name ?? '').split(/[\\/]/u).at(-1) ?? '';
  const plain = last
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/u, '_')
    .slice(-80);
  return plain === '' ? 'decree.txt' : plain;
}

async function impactOf(asked: Asked): Promise<Reply> {
  const { query, lang, library } = asked;
  return withUpload(asked, async (file) => {
    const request = { file, body: query.get('body'), textLang: langOf(query), cases: null, lang };
    const { value, diagnostics } = await impact(library.workspace, request);
    return value === null ? refusal(diagnostics, lang) : json(value);
  });
}

/** Which documents were shown to a person, by library: only these may be taken in. */
const previewed = new WeakMap<Library, Set<string>>();
let writing: Promise<unknown> = Promise.resolve();

async function added(asked: Asked): Promise<Reply> {
  const { query, library, body, lang } = asked;
  const write = query.get('write') === 'yes';
  const hash = createHash('sha256')
    .update(body)
    .update(`\0${query.get('body') ?? ''}\0${query.get('textLang') ?? ''}`)
    .digest('hex');
  const shown = previewed.get(library) ?? new Set();
  previewed.set(library, shown);
  if (write && !asked.mayWrite) return problem(403, 'SERVE_TOKEN_MISSING', lang);
  if (write && !shown.has(hash)) return problem(409, 'SERVE_NOT_PREVIEWED', lang);
  const ask = () =>
    withUpload(asked, (file) =>
      add(library.workspace, { file, body: query.get('body'), lang: langOf(query), write, say: lang }),
    );
  // One after the other: two decrees taken in at once would build the rules twice over each other.
  const turn = write ? writing.then(ask, ask) : ask();
  if (write) writing = turn.catch(() => {});
  const { value, diagnostics } = await turn;
  if (value === null) return refusal(diagnostics, lang);
  shown.add(hash);
  if (value.written) library.refresh();
  return json(value);
}

const DOCUMENT = {
  type: 'application/octet-stream',
  text: 'the decree as obtained: text, HTML, Markdown, Word or PDF',
  most: 64 * MEGABYTE,
};
const OF_DOCUMENT: readonly Parameter[] = [
  { name: 'name', text: 'the name of the file: its ending tells the format; text where it is left out' },
  { name: 'body', text: 'the issuing body, where its name is new or unclear' },
  TEXT_LANG,
];

/** Routes that take something: a sentence, a case, a decree. Only `add` with write=yes writes. */
export const POST_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: 'try',
    text: 'What one amending sentence means to the tool.',
    parameters: [TEXT_LANG],
    takes: { type: 'application/json', text: '{"sentence": "…"}, or the sentence as text/plain', most: 8 * MEGABYTE },
    shape: 'try',
    answer: tried,
  },
  {
    method: 'POST',
    path: 'score',
    text: 'What grade a case gets, and whether the procedure was lawful. With across: the same case under all versions or bodies.',
    parameters: [
      { name: 'lawDate', text: 'the day whose law decides' },
      { name: 'across', text: 'versions or bodies', values: ['versions', 'bodies'] },
      { name: 'trace', text: 'false leaves the tree of reasons out', values: ['true', 'false'] },
    ],
    takes: { type: 'application/json', text: 'the case, as JSON or as YAML', most: MEGABYTE },
    shape: 'score',
    answer: scored,
  },
  {
    method: 'POST',
    path: 'impact',
    text: 'What a decree would change; nothing is written.',
    parameters: OF_DOCUMENT,
    takes: DOCUMENT,
    shape: 'impact',
    answer: impactOf,
  },
  {
    method: 'POST',
    path: 'add',
    text: 'What a decree is and what it changes; with write=yes, the token and after a preview it is taken in.',
    parameters: [...OF_DOCUMENT, { name: 'write', text: 'yes takes it in', values: ['yes'] }],
    takes: DOCUMENT,
    shape: 'add',
    answer: added,
  },
];
