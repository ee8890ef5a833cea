import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose, sortDiagnostics } from '../base/diagnostic.ts';
import type { Pause } from '../base/steps.ts';
import { NO_PAUSE } from '../base/steps.ts';
import type { Finding, Spot } from '../lint/finding.ts';
import { compareLanguages } from '../lint/languages.ts';
import { findInLaw } from '../lint/law.ts';
import { codeAdvice, codeMeaning } from '../messages/codes.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { lintMessage } from '../messages/lint.ts';
import type { CheckAnswer } from '../model/answers.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { ExplorerFindings } from '../model/explorer.ts';
import type { ActId } from '../model/ids.ts';
import type { Baseline } from './accepted.ts';
import { applyAccepted } from './accepted.ts';
import { build } from './build.ts';
import type { Progress } from './catalog/open-catalog.ts';
import type { ReadCorpus } from './catalog/read-corpus.ts';
import { lawFromRead, readCorpusDocuments } from './catalog/read-corpus.ts';
import { findingsOfCopies } from './copies.ts';
import { editionOfFile } from './edition-of.ts';
import { compareEditions, findingsOfEditions } from './editions.ts';
import { latestOf } from './latest-of.ts';
import type { LintedDocument } from './lint-documents.ts';
import { lintDocuments } from './lint-documents.ts';
import { diagnosticsOfLaw } from './make-rules.ts';
import { differencesOfLanguages } from './two-languages.ts';
import type { Workspace } from './workspace.ts';

export interface CheckFilter {
  readonly code: string | null;
  readonly errorsOnly: boolean;
  /** Also lay our consolidation beside the publisher's later editions. */
  readonly editions?: boolean;
  /** Language of the messages; English where it is left out. */
  readonly lang?: InterfaceLang;
}

type LawFinding = ReturnType<typeof findInLaw>[number];

/** What a place needs of a document: its file, and the lines of its units. */
type PlacedIn = Pick<LintedDocument, 'file' | 'lines'>;

function placeOf(act: ActId, document: PlacedIn | undefined, spot: Spot): Diagnostic['place'] {
  const line = spot.line ?? (spot.provision === null ? null : (document?.lines[spot.provision] ?? null));
  return {
    act,
    ...(document ? { file: document.file } : {}),
    ...(spot.provision === null ? {} : { provision: spot.provision }),
    ...(line === null ? {} : { line }),
  };
}

/** Returns a finding in words, at its places. */
export function diagnosticOf(
  act: ActId,
  document: PlacedIn | undefined,
  finding: Finding,
  lang: InterfaceLang,
): Diagnostic {
  return diagnose(finding.code, lintMessage(finding.code, finding.data, lang), placeOf(act, document, finding.at), {
    ...(finding.found === null || finding.found === '' ? {} : { found: finding.found }),
    ...(finding.expected === null ? {} : { expected: finding.expected }),
    related: finding.others.map((spot) => placeOf(act, document, spot)),
  });
}

/** The two languages of one edition of an act, where both are held. */
function ofLanguages(linted: readonly LintedDocument[], lang: InterfaceLang): Diagnostic[] {
  return linted.flatMap((kk) => {
    if (kk.lang !== 'kk') return [];
    const ru = linted.find(
      (other) => other.lang === 'ru' && other.act === kk.act && editionOfFile(other.file) === editionOfFile(kk.file),
    );
    return ru ? compareLanguages(kk.text, ru.text).map((finding) => diagnosticOf(kk.act, kk, finding, lang)) : [];
  });
}

/** A finding at the document that it is about, not yet in words. */
interface Found {
  readonly act: ActId;
  readonly document: PlacedIn | undefined;
  readonly finding: Finding;
}

/** All that is wrong with the sources or with our reading, not yet in words: the same for every language of the interface. */
export interface Findings {
  readonly told: readonly Diagnostic[];
  readonly linted: readonly LintedDocument[];
  readonly ofLaw: readonly Found[];
  readonly editions: CheckAnswer['editions'];
}

function foundInLaws(findings: readonly LawFinding[], linted: readonly LintedDocument[]): Found[] {
  const documents = new Map(linted.toReversed().map((document) => [document.act, document]));
  return findings.map(({ act, finding }) => ({ act, document: documents.get(act), finding }));
}

/** What was found in a corpus by the stages and in its laws. */
interface FoundBefore {
  readonly ofStages: readonly Diagnostic[];
  readonly ofLaws: readonly LawFinding[];
}

/** Returns what was found before, and what the lint finds in the documents and between them. */
async function gather(
  workspace: Workspace,
  read: ReadCorpus,
  { ofStages, ofLaws }: FoundBefore,
  withEditions: boolean,
  pause = NO_PAUSE,
): Promise<Findings> {
  const compared = withEditions ? findingsOfEditions(compareEditions(workspace, read)) : null;
  const linted = await lintDocuments(workspace, read, pause);
  return {
    told: [
      ...ofStages,
      ...findingsOfCopies(read.documents),
      ...((compared?.diagnostics ?? []) as unknown as Diagnostic[]),
      ...differencesOfLanguages(read.documents.values()),
    ],
    linted,
    ofLaw: foundInLaws(ofLaws, linted),
    editions: compared === null ? undefined : [...compared.value],
  };
}

/** The findings of a corpus, and the day on which the law shows what an act brought. */
export interface CorpusFindings {
  readonly findings: Findings;
  readonly days: ExplorerFindings['days'];
}

function daysOf({ acts, bounds, body, methodologies }: BodyLaw): ExplorerFindings['days'] {
  const own = acts.flatMap(({ id, commencement }) => {
    const bound = bounds[commencement];
    if (!bound || !id.startsWith(`${body.id}/`)) return [];
    return [[id, { date: latestOf(bound), isMethodology: methodologies.some(({ act }) => act === id) }] as const];
  });
  return Object.fromEntries(own);
}

/** Returns the findings of a corpus without building its rules: nothing is written but the cache. Cost: every law is assembled. */
export async function findingsOfCorpus(
  workspace: Workspace,
  withEditions: boolean,
  pause: Pause,
): Promise<CorpusFindings> {
  const read = await readCorpusDocuments(workspace, () => {}, pause);
  const told: Diagnostic[] = [...read.diagnostics];
  const ofLaws: LawFinding[] = [];
  const days: Record<string, ExplorerFindings['days'][string]> = {};
  for (const body of read.corpus.bodies) {
    const law = lawFromRead(workspace, read, body);
    told.push(...diagnosticsOfLaw(law));
    ofLaws.push(...findInLaw(law));
    Object.assign(days, daysOf(law));
    await pause();
  }
  const before = { ofStages: sortDiagnostics(told), ofLaws };
  return { findings: await gather(workspace, read, before, withEditions, pause), days };
}

function inWords({ linted, ofLaw }: Findings, lang: InterfaceLang): Diagnostic[] {
  return [
    ...linted.flatMap((document) =>
      document.findings.map((finding) => diagnosticOf(document.act, document, finding, lang)),
    ),
    ...ofLanguages(linted, lang),
    ...ofLaw.map(({ act, document, finding }) => diagnosticOf(act, document, finding, lang)),
  ];
}

/** What one finding says, others need not say again of the same unit: the code on the left makes those on the right superfluous. */
const SAYS_MORE: Readonly<Record<string, readonly string[]>> = {
  PARSE_TABLE_UNRECOVERABLE: ['EXTRACT_ROW_UNREADABLE'],
  LINT_ROW_MERGED: ['PARSE_TABLE_CATEGORIES_DEVIATE'],
};

/** An amending act's own annex and the annex that it becomes are one place: the row of the table tells. */
function rowKey({ act, provision }: Diagnostic['place']): string {
  return `${act ?? ''} ${(provision ?? '').replace(ANNEX, '')}`;
}
/** Matches `act__annex_1` and `annex_4` at the start, must not match `point_4`. */
const ANNEX = /^(?:act__)?annex_[^_]+/u;

/** Leaves out what another finding on the same unit says with more words, and joins what is said in the same words of several units. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const covered = new Set(
    diagnostics.flatMap(({ code, place }) => (SAYS_MORE[code] ?? []).map((other) => `${other} ${rowKey(place)}`)),
  );
  const kept: Diagnostic[] = [];
  const absent = new Map<string, number>();
  const told = new Set<string>();
  for (const entry of diagnostics) {
    const whole = JSON.stringify([entry.code, entry.place, entry.message, entry.found]);
    if (told.has(whole)) continue;
    told.add(whole);
    if (covered.has(`${entry.code} ${rowKey(entry.place)}`)) continue;
    const isOne =
      entry.code === 'CITE_UNRESOLVED' || entry.code.startsWith('LINT_') || entry.code.startsWith('PARSE_TABLE_UN');
    const key = isOne ? `${entry.code} ${entry.place.file ?? ''} ${entry.message}` : null;
    const at = key === null ? undefined : absent.get(key);
    const first = at === undefined ? undefined : kept[at];
    if (first && at !== undefined) {
      kept[at] = { ...first, related: [...first.related, entry.place] };
      continue;
    }
    if (key !== null) absent.set(key, kept.length);
    kept.push(entry);
  }
  return kept;
}

/** What each code means and what to do, in the language asked for. */
function explained(diagnostics: readonly Diagnostic[], lang: InterfaceLang): NonNullable<CheckAnswer['codes']> {
  const codes = [...new Set(diagnostics.map((entry) => entry.code))].sort();
  return Object.fromEntries(
    codes.map((code) => [code, { meaning: codeMeaning(code, lang), advice: codeAdvice(code, lang) }]),
  );
}

function countCodes(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of diagnostics) counts[entry.code] = (counts[entry.code] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Findings in words: those that are open, in order, and those that a person accepted. */
export interface ToldFindings extends Baseline {
  readonly lang: InterfaceLang;
  readonly editions: Findings['editions'];
}

/** Returns findings in words, without those that a person accepted in `overrides.yaml`; these are listed apart with their reasons. */
export function tellFindings(workspace: Workspace, findings: Findings, lang: InterfaceLang): ToldFindings {
  const all = [...findings.told, ...inWords(findings, lang)];
  const { open, accepted } = applyAccepted(workspace.corpus, withoutRepeats(all), lang);
  return { open: sortDiagnostics(open), accepted, lang, editions: findings.editions };
}

/** Returns what is asked for of the findings, counted, each code with its meaning. */
export function checkAnswer(
  { open, accepted, lang, editions }: ToldFindings,
  { code, errorsOnly }: Pick<CheckFilter, 'code' | 'errorsOnly'>,
): CheckAnswer {
  const isAsked = (entry: Diagnostic) => code === null || entry.code === code;
  const kept = open.filter((entry) => isAsked(entry) && (!errorsOnly || entry.severity === 'error'));
  return {
    schema: 'adisteme/check/1',
    diagnostics: kept as unknown as CheckAnswer['diagnostics'],
    counts: countCodes(kept),
    codes: explained(kept, lang),
    ...(editions === undefined ? {} : { editions }),
    accepted: accepted.filter(({ diagnostic }) => isAsked(diagnostic)) as unknown as CheckAnswer['accepted'],
  };
}

/**
 * Returns what is wrong with the sources or with our reading: what the stages tell and what the lint finds, without the warnings that
 * a person accepted in `overrides.yaml` of the act; those are listed apart with their reasons.
 *
 * **Diagnostics:** those of every stage, LINT_*, CHECK_*, GRAPH_*.
 */
export async function check(workspace: Workspace, filter: CheckFilter, progress: Progress): Promise<CheckAnswer> {
  const { diagnostics } = await build(workspace, progress);
  const read = await readCorpusDocuments(workspace);
  const ofStages = diagnostics as unknown as Diagnostic[];
  const ofLaws = read.corpus.bodies.flatMap((body) => findInLaw(lawFromRead(workspace, read, body)));
  const findings = await gather(workspace, read, { ofStages, ofLaws }, filter.editions === true);
  return checkAnswer(tellFindings(workspace, findings, filter.lang ?? 'en'), filter);
}
