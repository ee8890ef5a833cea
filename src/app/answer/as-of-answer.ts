import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { isLegalDate } from '../../base/legal-date.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcome } from '../../base/outcome.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { sayReading } from '../../messages/when.ts';
import type { Alternative, AsOf } from '../../model/answers.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import { asOf } from '../as-of.ts';
import { timeLogic } from '../time-logic.ts';

export interface AsOfQuestion {
  readonly date: string;
  readonly type: string | undefined;
  readonly act: string | undefined;
  readonly lang: InterfaceLang;
}

/** Returns null when the text is a day of the calendar, else what is wrong with it. **Diagnostics:** USE_DATE_INVALID. */
export function dateProblem(date: string): Diagnostic | null {
  if (isLegalDate(date)) return null;
  const message =
    date === ''
      ? 'Say which day: --date 2023-07-15.'
      : `"${date}" is not a day of the calendar in the form YYYY-MM-DD.`;
  return diagnose('USE_DATE_INVALID', message, {}, { found: date });
}

/** Returns what is wrong with a methodology that is asked for; null where the body has it or none is asked for. **Diagnostics:** USE_ACT_UNKNOWN. */
export function actProblem({ body, methodologies }: BodyLaw, act: string | undefined): Diagnostic | null {
  if (act === undefined || methodologies.some((entry) => entry.act === act)) return null;
  const known = methodologies.map((entry) => entry.act).join(', ');
  const message = `${act} is not a methodology of ${body.id}; known: ${known}.`;
  return diagnose('USE_ACT_UNKNOWN', message, {}, { found: act, expected: known });
}

type Alternatives = readonly Alternative[];

function said(alternatives: Alternatives, lang: InterfaceLang): Alternative[] {
  return alternatives.map((one) =>
    'reading' in one.when ? { ...one, when: { reading: sayReading(one.when.reading, lang) } } : one,
  );
}

/** Returns the answer with its ways to understand the sources in words of the language. */
function inLanguage(answer: AsOf, lang: InterfaceLang): AsOf {
  const inWords = <T extends { readonly alternatives: Alternatives }>(entry: T): T =>
    entry.alternatives.length === 0 ? entry : { ...entry, alternatives: said(entry.alternatives, lang) };
  return { ...inWords(answer), provisions: answer.provisions.map(inWords), rules: answer.rules.map(inWords) };
}

/** Returns the answer of a law to "which rules applied on this date", or null and what is wrong with the question; runs in the browser too. */
export function answerAsOf(law: BodyLaw, { date, type, act, lang }: AsOfQuestion): Outcome<AsOf | null> {
  const wrong = dateProblem(date) ?? actProblem(law, act);
  if (wrong) return outcome(null, [wrong]);
  const query = { date, lang, ...(act === undefined ? {} : { act }), ...(type === undefined ? {} : { type }) };
  return outcome(inLanguage(asOf(law, query, timeLogic), lang));
}
