import type { TimeLogic } from '../amend/point-in-time.ts';
import { positionsOn } from '../amend/point-in-time.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { LegalDate } from '../base/legal-date.ts';
import { actTitle } from '../messages/act-title.ts';
import { reasonFor } from '../messages/as-of.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { AsOf, ProvisionAnswer } from '../model/answers.ts';
import type { BodyLaw, MethodologyLaw } from '../model/body-law.ts';
import type { ActId } from '../model/ids.ts';
import { absenceOn } from './as-of/body-existence.ts';
import { knownAnswer } from './as-of/known-answer.ts';
import type { PreparedAnswer } from './as-of/prepare.ts';
import { openActs, prepareAnswer } from './as-of/prepare.ts';
import type { Question } from './as-of/verdict.ts';

export interface AsOfQuery {
  readonly date: LegalDate;
  readonly act?: ActId;
  readonly type?: string;
  readonly lang: InterfaceLang;
}

/**
 * Returns which rules and words applied to the body on the date, with what is sure, what is presumed, and on what the rest turns.
 * Cost: linear in units and rules the first time an interval is asked about, then in moments, acts and what turns; open moments are
 * multiplied out up to eight worlds. Source: contract.md 3 and 4.
 */
export function asOf(law: BodyLaw, query: AsOfQuery, time: TimeLogic): AsOf {
  const { date, act, type, lang } = query;
  const q: Question = { law, date, time, positions: positionsOn(law, date, time) };
  const { answer, methodology } = knownAnswer(q, act);
  const whole: Omit<AsOf, 'reason'> = {
    ...answer,
    query: { body: law.body.id, date },
    act: answer.act && { ...answer.act, title: titleOf(law, answer.act.id, lang) },
    rules: type === undefined ? answer.rules : answer.rules.filter((rule) => rule.type === type),
    diagnostics: (methodology === null
      ? []
      : [...law.diagnostics, ...danglingOn(date, methodology, answer.provisions)]) as unknown as AsOf['diagnostics'],
  };
  const absence = methodology === null ? null : absenceOn(law, date);
  return { ...whole, reason: reasonFor(whole, { lang, absence, openActs: openActs(q) }) } as AsOf;
}

/** The same without words about it, for a law that is asked once and let go: nothing of the answer is kept beside it. */
export function answerOnce(law: BodyLaw, date: LegalDate, time: TimeLogic): PreparedAnswer['answer'] {
  return prepareAnswer({ law, date, time, positions: positionsOn(law, date, time) }, undefined).answer;
}

function titleOf({ acts }: BodyLaw, id: ActId, lang: InterfaceLang): string | null {
  const act = acts.find((entry) => entry.id === id);
  return act === undefined ? null : actTitle(act.titles, lang);
}

/** Citations that lead nowhere on the date: the citing unit is in force, the cited one has ceased. **Diagnostics:** CITE_DANGLING_NOW. */
function danglingOn(
  date: LegalDate,
  { citations }: MethodologyLaw,
  provisions: readonly ProvisionAnswer[],
): Diagnostic[] {
  if (citations.length === 0) return [];
  const byId = new Map(provisions.map((entry) => [entry.id, entry]));
  return citations.flatMap(({ from, to, words }) => {
    const [citing, cited] = [byId.get(from), byId.get(to)];
    if (citing?.status !== 'applies' || citing.state !== 'text' || cited?.status !== 'ceased') return [];
    const message = `${from} cites ${to} ("${words}"), which had ceased by ${date}.`;
    return [
      diagnose('CITE_DANGLING_NOW', message, { act: citing.introducedBy.act, provision: from }, { found: words }),
    ];
  });
}
