import type { Diagnostic, Place } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { AppraisalCase, Receipt, Scorecard } from '../model/appraisal.ts';
import type { BodyLaw } from '../model/body-law.ts';
import { findCaseProblems, pathText } from '../score/check-case.ts';
import type { LawVersions } from '../score/law-versions.ts';
import type { ScoreTools } from '../score/score-case.ts';
import { SCORE_CORE, scoreCase } from '../score/score-case.ts';
import { sha256 } from '../store/files.ts';
import { openCalendar } from './calendar.ts';
import { lawVersionsOn } from './law-versions.ts';
import { timeLogic } from './moments.ts';
import { openLaw } from './open-law.ts';
import type { Workspace } from './workspace.ts';

export interface ScoreRequest {
  readonly facts: AppraisalCase;
  /** Bytes of the case as given, for the receipt. */
  readonly caseHash: string;
  readonly lawDate: string | null;
  readonly lang: InterfaceLang;
  readonly trace: boolean;
  /** Where a fact stands in the file of the case, when it came from one. */
  readonly placeOf?: (path: readonly (string | number)[]) => Place;
}

/** Returns the day whose law decides: the one asked for, else the case's own, else the day of appraisal, else the end of the period. */
export function lawDateOf(facts: AppraisalCase, asked: string | null): string | null {
  return asked ?? facts.lawDate ?? facts.evaluatedOn ?? facts.period?.to ?? null;
}

/** Returns the law of the day for a case; null and why when there is none to ask. **Diagnostics:** USE_*. */
export async function lawForCase(
  workspace: Workspace,
  facts: AppraisalCase,
  date: string,
): Promise<Outcome<{ law: BodyLaw; versions: LawVersions } | null>> {
  const { value: law, diagnostics } = await openLaw(workspace, facts.body);
  if (law === null) return outcome(null, diagnostics);
  return outcome({ law, versions: lawVersionsOn(law, date, timeLogic, facts.act ?? undefined) });
}

/** Returns the scorecard of a case under the law of its day. **Diagnostics:** USE_*, SCORE_*, STORE_*. */
export async function score(workspace: Workspace, request: ScoreRequest): Promise<Outcome<Scorecard | null>> {
  const { facts } = request;
  const date = lawDateOf(facts, request.lawDate);
  if (date === null || !isLegalDate(date)) {
    const message =
      date === null
        ? 'The case names no day: give evaluatedOn, period.to or --law-date.'
        : `"${date}" is not a day of the calendar.`;
    return outcome(null, [diagnose('USE_DATE_INVALID', message, {})]);
  }
  const { value: found, diagnostics } = await lawForCase(workspace, facts, date);
  if (found === null) return outcome(null, diagnostics);
  const { value: calendar, diagnostics: problems } = openCalendar(workspace);
  const tools: ScoreTools = {
    calendar: calendar?.working ?? null,
    messages: scoreSpeech(request.lang),
    trace: request.trace,
    receipt: receiptOf(found.versions, request.caseHash, calendar?.hash ?? null),
  };
  return outcome(withPlaces(scoreCase(facts, found.versions, tools), request), problems as Diagnostic[]);
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
export function receiptOf(law: LawVersions, caseHash: string, calendar: string | null): Receipt {
  const rules = law.versions.map((version) => ({ file: version.label, sha256: sha256(JSON.stringify(version.rules)) }));
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
      sha256: sha256(
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
