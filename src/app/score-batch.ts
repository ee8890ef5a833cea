import { isLegalDate } from '../base/legal-date.ts';
import { MUTE_SPEECH } from '../messages/score-voice.ts';
import type { AppraisalCase } from '../model/appraisal.ts';
import type { LawVersions } from '../score/law-versions.ts';
import type { ScoreTools } from '../score/score-case.ts';
import { scoreCase } from '../score/score-case.ts';
import { lawDateOf } from './answer/score-answer.ts';
import { openCalendar } from './calendar.ts';
import { parseCaseLine } from './read-case.ts';
import { lawForCase } from './score.ts';
import type { Workspace } from './workspace.ts';

/** One line of JSON for one line of JSON; `ok` false = the line could not be used, and the text says why. */
export interface BatchAnswer {
  readonly ok: boolean;
  readonly text: string;
}

export interface Batch {
  /** The answer at once where the law is known already, else when it has been made. */
  readonly answer: (line: string, number: number) => BatchAnswer | Promise<BatchAnswer>;
}

/** More days and bodies than this are looked up again rather than kept. */
const MOST_LAWS = 10_000;

/** Returns a scorer of many cases: the law of a body on a day is made once. Memory does not grow with the number of cases. */
export function openBatch(workspace: Workspace, lawDate: string | null): Batch {
  const tools: ScoreTools = {
    calendar: openCalendar(workspace).value?.working ?? null,
    messages: MUTE_SPEECH,
    trace: false,
  };
  const laws = new Map<string, LawVersions | string>();
  const makeLaw = async (facts: AppraisalCase, date: string, key: string): Promise<LawVersions | string> => {
    const { value, diagnostics } = await lawForCase(workspace, facts, date);
    const law = value?.versions ?? diagnostics[0]?.message ?? 'there is no law to ask';
    if (laws.size < MOST_LAWS) laws.set(key, law);
    return law;
  };
  return {
    answer: (line, number) => {
      const { value: facts, diagnostics } = parseCaseLine(line, `line ${number}`);
      if (facts === null) return refusal(number, diagnostics[0]?.message ?? 'not a case');
      const date = lawDateOf(facts, lawDate);
      if (date === null || !isLegalDate(date)) return refusal(number, 'the case names no day of the calendar');
      const key = `${facts.body}|${date}|${facts.act ?? ''}`;
      const law = laws.get(key);
      return law === undefined
        ? makeLaw(facts, date, key).then((made) => answerUnder(made, facts, number, tools))
        : answerUnder(law, facts, number, tools);
    },
  };
}

function refusal(number: number, why: string): BatchAnswer {
  return { ok: false, text: JSON.stringify({ line: number, problem: why }) };
}

function answerUnder(law: LawVersions | string, facts: AppraisalCase, number: number, tools: ScoreTools): BatchAnswer {
  if (typeof law === 'string') return refusal(number, law);
  const card = scoreCase(facts, law, tools);
  const text = JSON.stringify({
    line: number,
    name: facts.name,
    law: card.law,
    results: card.results.map(({ what, name, value, rank, of, certainty }) => ({
      what,
      name,
      value,
      rank,
      of,
      certainty,
    })),
    findings: card.findings.map(({ what, name, verdict }) => ({ what, name, verdict })),
    missing: card.missing.map((entry) => entry.fact),
  });
  return { ok: true, text };
}
