import { answerAsOf, dateProblem } from '../app/answer/as-of-answer.ts';
import { historyOf } from '../app/answer/history-answer.ts';
import { newCaseUnder } from '../app/answer/new-case-answer.ts';
import { compareWith } from '../app/compare.ts';
import { matrixWith } from '../app/compare-matrix.ts';
import { explainIn } from '../app/explain.ts';
import { letOthersIn } from '../app/let-others-in.ts';
import { actsOf, bodiesOf } from '../app/list.ts';
import { selectProvisions } from '../app/select-provisions.ts';
import { typeProblem } from '../app/type-problem.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import { outcome } from '../base/outcome.ts';
import { codeAdvice, codeMeaning } from '../messages/codes.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { Reply } from './reply.ts';
import { json, refusal } from './reply.ts';
import type { Asked, Parameter, Route } from './route.ts';
import { PAGING, pageOf } from './route.ts';

const BODY: Parameter = { name: 'body', text: 'id, name or alias of a state body', isRequired: true };
const DATE: Parameter = { name: 'date', text: 'a day, written 2023-07-15', isRequired: true };
const TYPE: Parameter = { name: 'type', text: 'only rules of this type, e.g. quorum' };
const ACT: Parameter = { name: 'act', text: 'one of several methodologies' };
const PROVISION: Parameter = { name: 'provision', text: 'point:5, chapter:6, annex:4, point:2/subpoint:13' };

/** A matrix of more bodies than this is asked for in pages. */
const MOST_COLUMNS = 100;

async function asOfAnswer({ library, query, lang, published }: Asked) {
  const question = {
    date: query.get('date') ?? '',
    type: query.get('type') ?? undefined,
    act: query.get('act') ?? undefined,
    lang,
  };
  const wrong = dateProblem(question.date) ?? typeProblem(question.type);
  if (wrong) return outcome(null, [wrong]);
  const { value: law, diagnostics } = await library.law(query.get('body') ?? '', published);
  return law === null ? { value: null, diagnostics } : answerAsOf(law, question);
}

async function text(asked: Asked): Promise<Reply> {
  const { value: answer, diagnostics } = await asOfAnswer(asked);
  if (answer === null) return refusal(diagnostics, asked.lang);
  const picked = selectProvisions(answer, asked.query.get('provision'), asked.query.get('textLang'));
  if (picked.value === null) return refusal(picked.diagnostics, asked.lang);
  const { query, status, certainty } = answer;
  return json({ schema: 'adisteme/text/1', query: { ...query }, status, certainty, provisions: picked.value });
}

async function history({ library, query, lang, published }: Asked): Promise<Reply> {
  const { value: law, diagnostics } = await library.law(query.get('body') ?? '', published);
  if (law === null) return refusal(diagnostics, lang);
  const { value, diagnostics: problems } = historyOf(law, query.get('provision'), query.get('act'));
  return value === null ? refusal(problems, lang) : json(value);
}

async function diff({ library, query, lang, published }: Asked): Promise<Reply> {
  const request = {
    left: query.get('left') ?? '',
    right: query.get('right') ?? '',
    type: query.get('type') ?? undefined,
    lang,
  };
  const { value, diagnostics } = await compareWith((name) => library.law(name, published), request);
  return value === null ? refusal(diagnostics, lang) : json(value);
}

function tooMany(bodies: number): Diagnostic {
  const message = `${bodies} bodies are too many for one answer: give limit (and offset).`;
  return diagnose('USE_OPTION_INVALID', message, {}, { found: `limit > ${MOST_COLUMNS}`, expected: 'limit, offset' });
}

async function matrixOn({ library, query, lang, published }: Asked): Promise<Reply> {
  const { ids } = library.explorer();
  if (ids.length > MOST_COLUMNS && query.get('limit') === null) return refusal([tooMany(ids.length)], lang);
  const page = pageOf(ids, 'matrix', query);
  if ('code' in page) return refusal([page], lang);
  const open = (id: string) => library.lawInPassing(id, published);
  const [date, type] = [query.get('date') ?? '', query.get('type') ?? undefined];
  const { value, diagnostics } = await matrixWith(open, page.items, date, type, letOthersIn);
  return value === null ? refusal(diagnostics, lang) : json(value, page.headers);
}

function codeProblem(message: string, found: string): Diagnostic {
  return diagnose('USE_CODE_UNKNOWN', message, {}, { found });
}

async function checkAll({ library, query, lang }: Asked): Promise<Reply> {
  const code = query.get('code');
  if (code !== null && !Object.hasOwn(DIAGNOSTIC_CODES, code))
    return refusal([codeProblem(`There is no diagnostic code "${code}".`, code)], lang);
  const filter = { code, errorsOnly: query.get('errors') === 'true', editions: query.get('editions') === 'true', lang };
  const answer = await library.explorer().check.answer(filter);
  const page = pageOf(answer.diagnostics, 'check', query);
  return 'code' in page ? refusal([page], lang) : json({ ...answer, diagnostics: page.items }, page.headers);
}

async function explain({ library, query, lang }: Asked): Promise<Reply> {
  const what = query.get('what') ?? '';
  if (Object.hasOwn(DIAGNOSTIC_CODES, what)) {
    const code = what as DiagnosticCode;
    const { severity } = DIAGNOSTIC_CODES[code];
    const [meaning, advice] = [codeMeaning(code, lang), codeAdvice(code, lang)];
    return json({ schema: 'adisteme/explain/1', code, severity, meaning, advice });
  }
  const at = what.indexOf('/');
  if (at < 1) return refusal([codeProblem(`"${what}" is neither a diagnostic code nor <body>/<rule id>.`, what)], lang);
  const { value: law, diagnostics } = await library.law(what.slice(0, at), new Map());
  if (law === null) return refusal(diagnostics, lang);
  const { value, diagnostics: problems } = explainIn(law, what.slice(at + 1));
  return value === null ? refusal(problems, lang) : json(value);
}

async function caseTemplate({ library, query, lang, published }: Asked): Promise<Reply> {
  const date = query.get('date') ?? '';
  const wrong = dateProblem(date);
  if (wrong) return refusal([wrong], lang);
  const { value: law, diagnostics } = await library.law(query.get('body') ?? '', published);
  if (law === null) return refusal(diagnostics, lang);
  return json({ schema: 'adisteme/case-template/1', yaml: newCaseUnder(law, date, scoreSpeech(lang)) });
}

function bodies({ library, query, lang }: Asked): Reply {
  const answer = bodiesOf(library.explorer().corpus);
  const page = pageOf(answer.bodies, 'bodies', query);
  return 'code' in page ? refusal([page], lang) : json({ ...answer, bodies: page.items }, page.headers);
}

function acts({ library, query, lang }: Asked): Reply {
  const { value, diagnostics } = actsOf(library.explorer().corpus, query.get('body'));
  if (value === null) return refusal(diagnostics, lang);
  const page = pageOf(value.acts, 'acts', query);
  return 'code' in page ? refusal([page], lang) : json({ ...value, acts: page.items }, page.headers);
}

/** Routes that only ask. */
export const READ_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'bodies',
    text: 'The state bodies that the corpus knows.',
    parameters: PAGING,
    shape: 'bodies',
    answer: bodies,
  },
  {
    method: 'GET',
    path: 'acts',
    text: 'The acts that the corpus holds or knows from citations.',
    parameters: [{ ...BODY, isRequired: false }, ...PAGING],
    shape: 'acts',
    answer: acts,
  },
  {
    method: 'GET',
    path: 'asof',
    text: 'Which rules applied to a body on a date.',
    parameters: [BODY, DATE, TYPE, ACT],
    shape: 'asof',
    answer: async (asked) => {
      const { value, diagnostics } = await asOfAnswer(asked);
      return value === null ? refusal(diagnostics, asked.lang) : json(value);
    },
  },
  {
    method: 'GET',
    path: 'text',
    text: 'The text in force on a date, with the source of every unit.',
    parameters: [BODY, DATE, PROVISION, { name: 'textLang', text: 'kk or ru', values: ['kk', 'ru'] }, ACT],
    shape: 'text',
    answer: text,
  },
  {
    method: 'GET',
    path: 'history',
    text: 'How a methodology, or one unit of it, changed.',
    parameters: [BODY, PROVISION, ACT],
    shape: 'history',
    answer: history,
  },
  {
    method: 'GET',
    path: 'diff',
    text: 'What differs between two bodies or two dates.',
    parameters: [
      { name: 'left', text: '<body>@<date>', isRequired: true },
      { name: 'right', text: '<body>@<date>, or @<date> for the same body', isRequired: true },
      TYPE,
    ],
    shape: 'diff',
    answer: diff,
  },
  {
    method: 'GET',
    path: 'matrix',
    text: 'Bodies side by side on a date; pages are of bodies.',
    parameters: [DATE, TYPE, ...PAGING],
    shape: 'matrix',
    answer: matrixOn,
  },
  {
    method: 'GET',
    path: 'check',
    text: 'What is wrong with the sources or with our reading.',
    parameters: [
      { name: 'code', text: 'only findings of this code' },
      { name: 'errors', text: 'only errors', values: ['true', 'false'] },
      {
        name: 'editions',
        text: "also our consolidation beside the publisher's later editions",
        values: ['true', 'false'],
      },
      ...PAGING,
    ],
    shape: 'check',
    answer: checkAll,
  },
  {
    method: 'GET',
    path: 'explain',
    text: 'What a diagnostic code means, or from which words a rule was read.',
    parameters: [{ name: 'what', text: 'a diagnostic code, or <body>/<rule id>', isRequired: true }],
    shape: null,
    answer: explain,
  },
  {
    method: 'GET',
    path: 'case',
    text: 'A commented case file in YAML with exactly the facts that this version needs.',
    parameters: [BODY, DATE],
    shape: null,
    answer: caseTemplate,
  },
];
