import { scoreName } from '../messages/score-names.ts';
import type { ScoreSay, ScoreSpeech } from '../messages/score-voice.ts';
import { sayConditions } from '../messages/score-when.ts';
import { unitName } from '../messages/unit-names.ts';
import type { Scorecard, ScoreFinding, ScoreResult, ScoreValue, Trace } from '../model/appraisal.ts';
import type { Certainty } from '../model/lifecycle.ts';

export interface PrintScorecardOptions {
  /** false = without the tree of reasons. */
  readonly reasons?: boolean;
}

const WEAKEST: readonly Certainty[] = ['certain', 'presumed', 'contested', 'undetermined'];

/** Returns the weaker of two certainties: what is printed is never surer than the law of the day. */
function weaker(a: Certainty, b: Certainty): Certainty {
  return WEAKEST.indexOf(a) >= WEAKEST.indexOf(b) ? a : b;
}

function valueText(speech: ScoreSpeech, value: ScoreValue): string {
  if (value === null) return speech.say('value.none', {});
  return typeof value === 'boolean' ? speech.say(`value.${value}`, {}) : String(value);
}

/** Methods are concepts; every other value is a number or words of the act. */
function resultText(speech: ScoreSpeech, { what, value }: Pick<ScoreResult, 'what' | 'value'>): string {
  const isConcepts = what === 'method' && typeof value === 'string' && speech.lang !== 'en';
  return isConcepts ? value.split(', ').map(speech.concept).join(', ') : valueText(speech, value);
}

function rankText(rank: number | null | undefined, of: number | null | undefined): string {
  return typeof rank === 'number' && typeof of === 'number' ? ` [${rank}/${of}]` : '';
}

function resultLines(speech: ScoreSpeech, card: Scorecard, result: ScoreResult): string[] {
  const approximate = result.approximate === undefined ? '' : ` (≈ ${result.approximate})`;
  const certainty = speech.say(`certainty.${weaker(result.certainty, card.law.certainty)}`, {});
  const head = `  ${scoreName(result, speech)}: ${resultText(speech, result)}${approximate}${rankText(result.rank, result.of)} (${certainty})`;
  const others = result.alternatives.map(
    (each) =>
      `      - ${sayConditions(each.when, speech)}: ${valueText(speech, each.value)}${rankText(each.rank, each.of)}`,
  );
  return [head, `    ${result.reason}`, ...others];
}

function findingLines(speech: ScoreSpeech, finding: ScoreFinding): string[] {
  const head = `  ${scoreName(finding, speech)}: ${speech.say(`verdict.${finding.verdict}`, {})}`;
  const others = finding.alternatives.map(
    (each) => `      - ${sayConditions(each.when, speech)}: ${speech.say(`verdict.${each.verdict}`, {})}`,
  );
  return [head, `    ${finding.message}`, ...others];
}

function lawLines(speech: ScoreSpeech, { law }: Scorecard): string[] {
  const amended =
    law.amendedBy.length === 0 ? '' : `, ${speech.say('print.amended', { acts: law.amendedBy.join(', ') })}`;
  const certainty = speech.say('print.certainty', { certainty: speech.say(`certainty.${law.certainty}`, {}) });
  return [law.body, `${speech.say('print.law', { date: law.date, act: law.act ?? '–' })}${amended} (${certainty})`];
}

function versionLines(speech: ScoreSpeech, card: Scorecard): string[] {
  if (card.versions.length === 0) return [];
  const rows = card.versions.map((version) => {
    const grades = version.results.filter((each) => each.rank !== null || each.what.endsWith('grade'));
    const shown = grades.map((each) => `${scoreName(each, speech)} = ${resultText(speech, each)}`).join('; ');
    const text = version.rulesKnown ? shown : speech.say('version.no-rules', {});
    return `  ${version.label} (${sayConditions(version.when, speech)})${text === '' ? '' : `: ${text}`}`;
  });
  const verdict = speech.say(card.sameEitherWay === true ? 'print.same' : 'print.not-same', {});
  return ['', speech.say('print.versions', {}), ...rows, `  ${verdict}`];
}

/** Returns one step and all under it, indented, in the language in which it was made; every rule with its act, provision and words. */
export function traceLines(speech: ScoreSpeech, step: Trace, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const truth = step.truth === null || step.kind === 'result' ? '' : `[${speech.say(`truth.${step.truth}`, {})}] `;
  const lines = [`${indent}${truth}${step.text}`];
  if (step.citation !== null) {
    const { act, provision, words, amendedBy } = step.citation;
    const amending = amendedBy === null ? '' : `; ${speech.say('print.amending', { act: amendedBy })}`;
    lines.push(
      `${indent}  ${speech.say('print.cited', { act, provision: unitName(provision, speech.lang) })}${amending}: «${words}»`,
    );
  }
  return [...lines, ...step.children.flatMap((child) => traceLines(speech, child, depth + 1))];
}

/** A root that only repeats its one rule says nothing new. */
function withoutEcho(trace: Trace): Trace {
  const [only] = trace.children;
  return only !== undefined && trace.children.length === 1 && only.text === trace.text ? only : trace;
}

/** Every reason once: a result and a finding may rest on the same ones. */
function reasonLines(speech: ScoreSpeech, card: Scorecard): string[] {
  const said = new Set<string>();
  return [...card.results, ...card.findings].flatMap(({ trace }) => {
    if (trace === null) return [];
    const lines = traceLines(speech, withoutEcho(trace), 1);
    const text = lines.join('\n');
    if (said.has(text)) return [];
    said.add(text);
    return lines;
  });
}

function section(speech: ScoreSpeech, title: ScoreSay, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', speech.say(title, {}), ...lines];
}

function receiptLines(speech: ScoreSpeech, { receipt }: Scorecard): string[] {
  if (receipt === null) return [];
  const files = [...receipt.rules, ...receipt.sources].map(({ file, sha256 }) => `  ${file} ${sha256}`);
  const calendar =
    receipt.calendar === null ? [] : [`  ${speech.say('print.receipt-calendar', {})} ${receipt.calendar}`];
  return [`  ${receipt.core}`, `  ${speech.say('print.receipt-case', {})} ${receipt.case}`, ...files, ...calendar];
}

/** Returns the scorecard as text for a person: answers first, then what is missing, notes and reasons. */
export function printScorecard(card: Scorecard, speech: ScoreSpeech, options: PrintScorecardOptions = {}): string {
  const results = card.results.flatMap((each) => resultLines(speech, card, each));
  const findings = card.findings.flatMap((each) => findingLines(speech, each));
  const missing = card.missing.map(
    ({ fact, neededBy }) => `  ${fact}: ${speech.say('print.needed-by', { rules: neededBy.join(', ') })}`,
  );
  const notes = card.diagnostics.map(({ code, message, place }) => {
    const where = place.file === undefined || place.line === undefined ? '' : `${place.file}:${place.line}: `;
    return `  ${where}${code}: ${message}`;
  });
  const traces = reasonLines(speech, card);
  const nothing = results.length + findings.length === 0 ? ['', speech.say('print.nothing', {})] : [];
  return `${[
    ...lawLines(speech, card),
    ...nothing,
    ...section(speech, 'print.results', results),
    ...section(speech, 'print.findings', findings),
    ...versionLines(speech, card),
    ...section(speech, 'print.missing', missing),
    ...section(speech, 'print.notes', notes),
    ...section(speech, 'print.reasons', options.reasons === false ? [] : traces),
    ...section(speech, 'print.receipt', receiptLines(speech, card)),
  ].join('\n')}\n`;
}
