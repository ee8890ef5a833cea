import type { TimeLogic } from '../../amend/point-in-time.ts';
import { rememberPairs } from '../../base/remember.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { ActId } from '../../model/ids.ts';
import type { DayPrint } from './day-print.ts';
import { printOfDay, redated } from './day-print.ts';
import type { PreparedAnswer } from './prepare.ts';
import { prepareAnswer } from './prepare.ts';
import type { Question } from './verdict.ts';

interface Known extends PreparedAnswer {
  readonly print: DayPrint;
}

/** So many answers of one law are kept: more intervals than the law of any body has. */
const MOST_KEPT = 64;

/** The answers of a law by the print of their day; they go when the law goes. */
const answersOf = rememberPairs((_law: BodyLaw, _time: TimeLogic) => new Map<string, Known>());

/** Returns the answer of a question without its words (`prepareAnswer`), made once for all days of one print. */
export function knownAnswer(q: Question, act: ActId | undefined): PreparedAnswer {
  const answers = answersOf(q.law, q.time);
  const print = printOfDay(q);
  const key = `${act ?? ''} ${print.key}`;
  const known = answers.get(key);
  if (known !== undefined) return { ...known, answer: redated(known.answer, known.print, print) };
  if (answers.size >= MOST_KEPT) answers.clear();
  const made = { ...prepareAnswer(q, act), print };
  answers.set(key, made);
  return made;
}
