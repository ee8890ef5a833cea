import { generationOf } from '../compare/generation.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { ExplorerBody } from '../model/explorer.ts';
import { asOf } from './as-of.ts';
import { latestOf } from './latest-of.ts';
import { timeLogic } from './time-logic.ts';

/** What a list of bodies tells of the law of one. */
export type BodySummary = Pick<ExplorerBody, 'text' | 'generation' | 'lastChange' | 'lawDate'>;

function lastChangeOf(law: BodyLaw): ExplorerBody['lastChange'] {
  let last: ExplorerBody['lastChange'] = null;
  for (const act of law.acts) {
    const on = law.bounds[act.commencement];
    if (on && (last === null || latestOf(on) >= latestOf(last.on))) last = { act: act.id, on };
  }
  return last;
}

/** Returns what a list of bodies tells of a law. Cost: one question to it. */
export function summaryOf(law: BodyLaw): BodySummary {
  const lastChange = lastChangeOf(law);
  const lawDate = lastChange === null ? null : latestOf(lastChange.on);
  if (lawDate === null || law.methodologies.length === 0)
    return { text: 'none', generation: null, lastChange, lawDate };
  const answer = asOf(law, { date: lawDate, lang: 'en' }, timeLogic);
  const { generation, name, sure } = generationOf(answer);
  return {
    text: answer.text,
    generation: generation === null ? null : { id: generation, name, sure },
    lastChange,
    lawDate,
  };
}
