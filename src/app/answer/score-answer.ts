import type { Place } from '../../base/diagnostic.ts';
import { diagnose } from '../../base/diagnostic.ts';
import { isLegalDate } from '../../base/legal-date.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcome } from '../../base/outcome.ts';
import type { ScoreSpeech } from '../../messages/score-voice.ts';
import type { AppraisalCase, Receipt, Scorecard } from '../../model/appraisal.ts';
import type { BodyLaw } from '../../model/body-law.ts';
import type { WorkingCalendar } from '../../score/calendar.ts';
import { findCaseProblems, pathText } from '../../score/check-case.ts';
import type { LawVersions } from '../../score/law-versions.ts';
import type { ScoreTools } from '../../score/score-case.ts';
import { SCORE_CORE, scoreCase } from '../../score/score-case.ts';
import type { HashOf } from '../edition-rules.ts';
import { lawVersionsOn } from '../law-versions.ts';
import { timeLogic } from '../time-logic.ts';

export interface ScoreRequest {
  readonly facts: AppraisalCase;
  /** Bytes of the case as given, for the receipt. */
  readonly caseHash: string;
  readonly lawDate: string | null;
  readonly messages: ScoreSpeech;
  readonly trace: boolean;
  /** Where a fact stands in the file of the case, when it came from one. */
  readonly placeOf?: (path: readonly (string | number)[]) => Place;
}

/** Returns the day whose law decides: the one asked for, else the case's own, else the day of appraisal, else the end of the period. */
export function lawDateOf(facts: AppraisalCase, asked: string | null): string | null {
  return asked ?? facts.lawDate ?? facts.evaluatedOn ?? facts.period?.to ?? null;
}

/** What the score needs beside the law and the case. */
export interface ScoreAids {
  readonly calendar: { readonly working: WorkingCalendar; readonly hash: string } | null;
  readonly hashOf: HashOf;
}

/** Returns the day of a case, or what is wrong with it. **Diagnostics:** USE_DATE_INVALID. */
export function caseDate(facts: AppraisalCase, asked: string | null): Outcome<string | null> {
  const date = lawDateOf(facts, asked);
  if (date !== null && isLegalDate(date)) return outcome(date);
  const message =
    date === null
      ? 'The case names no day: give evaluatedOn, period.to or --law-date.'
      : `"${date}" is not a day of the calendar.`;
  return outcome(null, [diagnose('USE_DATE_INVALID', message, {})]);
}

/** Returns the scorecard of a case under a body's law on the day; runs in the browser too. **Diagnostics:** SCORE_*. */
export function scoreUnder(law: BodyLaw, date: string, request: ScoreRequest, aids: ScoreAids): Scorecard {
  const versions = lawVersionsOn(law, date, timeLogic, request.facts.act ?? undefined);
  const tools: ScoreTools = {
    calendar: aids.calendar?.working ?? null,
    messages: request.messages,
    trace: request.trace,
    receipt: receiptOf(versions, request.caseHash, aids.calendar?.hash ?? null, aids.hashOf),
  };
  return withPlaces(scoreCase(request.facts, versions, tools), request);
}

/** The core knows paths of facts only; a person looks for the line. */
function withPlaces(card: Scorecard, { facts, placeOf }: ScoreRequest): Scorecard {
  if (placeOf === undefined || card.diagnostics.length === 0) return card;
  const paths = new Map(findCaseProblems(facts).map(({ path }) => [pathText(path), path]));
  const diagnostics = card.diagnostics.map((entry) => {
    const path = entry.found === undefined ? undefined : paths.get(entry.found);
    return path === undefined ? entry : { ...entry, place: { ...entry.place, ...placeOf(path) } };
  });
  return { ...card, diagnostics };
}

/** What the answer was made from. Rules are named by the hash of what the core was given. */
export function receiptOf(law: LawVersions, caseHash: string, calendar: string | null, hashOf: HashOf): Receipt {
  const rules = law.versions.map((version) => ({ file: version.label, sha256: hashOf(JSON.stringify(version.rules)) }));
  const sources = new Set(
    law.versions.flatMap((version) =>
      (version.rules ?? []).flatMap((rule) => rule.citations.map((citation) => citation.source.file)),
    ),
  );
  return {
    core: SCORE_CORE,
    case: caseHash,
    rules,
    sources: [...sources].sort().map((file) => ({
      file,
      sha256: hashOf(
        JSON.stringify(
          law.versions.flatMap((version) =>
            (version.rules ?? []).flatMap((rule) =>
              rule.citations.filter((citation) => citation.source.file === file).map((citation) => citation.hash),
            ),
          ),
        ),
      ),
    })),
    calendar,
  };
}
