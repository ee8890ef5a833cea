import { isLawKept } from '../app/cached-law.ts';
import { addDays } from '../base/legal-date.ts';
import { answerApi } from './api.ts';
import type { Library } from './library.ts';
import type { Reply } from './reply.ts';

/** Code that has run for this many bodies is no longer cold. */
const MOST_BODIES = 8;

/** Milliseconds until it is looked again whether nobody is being answered. */
const PAUSE = 5;

/** A warming up that is under way. */
export interface WarmUp {
  /** Resolves when it has come to its end or was stopped: nothing of it runs any more. */
  readonly done: Promise<void>;
  readonly stop: () => void;
}

/** What is asked of a route; a case is sent where there is one. */
export interface Question {
  readonly asked: string;
  readonly sent?: string;
}

/** Returns one question of every route that answers from laws, about a body on a day; it is compared with another body. */
function questionsAbout(body: string, date: string, other: string): Question[] {
  const questions = [
    'bodies?limit=1',
    `acts?body=${body}&limit=1`,
    `asof?body=${body}&date=${date}`,
    `text?body=${body}&date=${date}`,
    `history?body=${body}`,
    `diff?left=${other}@${date}&right=${body}@${date}`,
    `matrix?date=${date}&limit=2`,
    `case?body=${body}&date=${date}`,
    `explain?what=USE_BODY_UNKNOWN`,
    'openapi.json',
  ];
  const facts = { body, evaluatedOn: date, plan: { kpis: 5 }, commission: { members: 5, present: 3 } };
  return [...questions.map((asked) => ({ asked })), { asked: 'score', sent: JSON.stringify(facts) }];
}

/** Returns the questions, those about one body after those about another: bodies whose law need not be made, on days after their acts. */
export function questionsOf({ workspace, explorer }: Library): Question[] {
  const days = new Map<string, string>();
  for (const { work } of explorer().corpus.acts) {
    if (days.size >= MOST_BODIES && !days.has(work.body)) continue;
    if (work.adopted !== null && isLawKept(workspace, work.body)) days.set(work.body, addDays(work.adopted, 90));
  }
  const bodies = [...days.keys()];
  return [...days].flatMap(([body, date], at) => questionsAbout(body, date, bodies.at(at - 1) ?? body));
}

export function answerTo({ asked, sent }: Question, library: Library): Promise<Reply> {
  const [route = '', words] = asked.split('?');
  const [method, query] = [sent === undefined ? 'GET' : 'POST', new URLSearchParams(words)];
  const readBody = async () => new TextEncoder().encode(sent);
  return answerApi({ method, route, query, contentType: '', mayWrite: false, readBody }, library);
}

/**
 * Answers one question of every route before a reader asks it: code that runs for the first time is many times slower. A step is one answer,
 * and none is begun while a reader is being answered. What goes wrong is told to the reader who meets it, not here.
 */
export function warmUp(library: Library, isIdle: () => boolean): WarmUp {
  let isStopped = false;
  const idle = async (): Promise<boolean> => {
    do await new Promise((resolve) => setTimeout(resolve, PAUSE));
    while (!isStopped && !isIdle());
    return !isStopped;
  };
  const run = async (): Promise<void> => {
    if (!(await idle())) return;
    const questions = questionsOf(library);
    for (const question of questions) if (await idle()) await answerTo(question, library).catch(() => {});
  };
  return {
    done: run().catch(() => {}),
    stop: () => {
      isStopped = true;
    },
  };
}
