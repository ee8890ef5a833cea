import { conceptSaid } from '../messages/compare-concepts.ts';
import { FACET_LABELS } from '../messages/compare-rules.ts';
import { sayFinding } from '../messages/findings.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { LabelKey } from '../messages/labels.ts';
import { label } from '../messages/labels.ts';
import { sayMended } from '../messages/mended.ts';
import { sayWhen } from '../messages/when.ts';
import type { AsOf, ProvisionAnswer, RuleAnswer, Turning } from '../model/answers.ts';
import { adoptionOf } from '../model/ids.ts';
import type { Bound } from '../model/lifecycle.ts';
import { describeParams } from './describe-params.ts';

/** How much of a long list is printed unless all is asked for. */
const SHOWN_RULES = 40;
const SHOWN_UNITS = 8;

/** Returns a moment as a person reads it: a date, or the window with its bounds. */
export function printBound(bound: Bound | null): string {
  if (bound === null) return '…';
  if (bound.exact !== null) return bound.exact;
  if (bound.latest !== null)
    return bound.latest === bound.earliest ? bound.latest : `${bound.earliest}…${bound.latest}`;
  return bound.latestIfDuty === null ? `${bound.earliest}…?` : `${bound.earliest}…${bound.latestIfDuty}?`;
}

function turningLines(turnings: readonly Turning[], lang: InterfaceLang): string[] {
  if (turnings.length === 0) return [];
  const say = (part: Turning['then']) =>
    `${label(`status.${part.status}` as LabelKey, lang)}, ${label(`state.${part.state}` as LabelKey, lang)}`;
  const grouped = new Map<string, Turning[]>();
  for (const turning of turnings) {
    const key = `${turning.event}|${turning.act}|${turning.onOrBefore}|${say(turning.then)}|${say(turning.otherwise)}`;
    grouped.set(key, [...(grouped.get(key) ?? []), turning]);
  }
  const lines = [`${label('turnsOn', lang)}:`];
  for (const group of grouped.values()) {
    const [first] = group;
    if (!first) continue;
    const scopes = group.flatMap((turning) => turning.scope ?? []);
    const shown = shortened(scopes);
    lines.push(
      `  ${label('publishedBy', lang)} ${first.act} ${label('onOrBefore', lang)} ${first.onOrBefore}${shown === '' ? '' : `  [${shown}]`}`,
    );
    lines.push(`    ${label('then', lang)}: ${say(first.then)}; ${label('otherwise', lang)}: ${say(first.otherwise)}`);
  }
  return lines;
}

/** What may have held instead, where the whole answer is open. */
function alternativeLines(answer: AsOf, lang: InterfaceLang): string[] {
  if (answer.alternatives.length === 0) return [];
  const lines = answer.alternatives.map(({ when, status, state, by }) => {
    const said = [label(`status.${status}` as LabelKey, lang), label(`state.${state}` as LabelKey, lang)];
    return `  ? ${sayWhen(when, lang)}: ${by === null ? '' : `${by}: `}${said.join(', ')}`;
  });
  return [`${label('alternatives', lang)}:`, ...lines];
}

/** Findings without which the answer would mislead: references that lead nowhere then, acts that reach back. */
const TOLD: ReadonlySet<string> = new Set([
  'CITE_DANGLING_NOW',
  'TIME_REACHES_BACK',
  'AMEND_TARGET_MISSING',
  'AMEND_TEXT_DIFFERS',
  'AMEND_ORDER_SPENT',
  'AMEND_NUMBER_TAKEN',
]);

function whereOf({ act, provision }: AsOf['diagnostics'][number]['place']): string {
  return [act, provision].filter((part) => part !== undefined).join('#');
}

/** Findings that concern the day asked for. */
function findingLines(answer: AsOf, lang: InterfaceLang): string[] {
  const isLater = (act: string | undefined): boolean => act !== undefined && adoptionOf(act) > answer.query.date;
  const now = answer.diagnostics.filter(
    (entry) => (TOLD.has(entry.code) || entry.severity === 'error') && !isLater(entry.place.act),
  );
  return now.length === 0
    ? []
    : [
        '',
        `${label('findings', lang)}:`,
        ...now.map((entry) => `  ! ${sayFinding(entry, lang, whereOf(entry.place))}`),
      ];
}

function markOf(rule: RuleAnswer | ProvisionAnswer): string {
  const marks: Readonly<Record<string, string>> = { certain: '=', presumed: '~', contested: '!', undetermined: '?' };
  return marks[rule.certainty] ?? ' ';
}

/** For which group and work period alone the rule is, in a line of its own. */
function onlyLine({ scope }: RuleAnswer, lang: InterfaceLang): string[] {
  if (scope === undefined) return [];
  const named = scope.cases.map((id) => conceptSaid(id)[lang]);
  const days = scope.period === null ? [] : [`${scope.period.from}–${scope.period.to}`];
  const unread = scope.unread === undefined ? [] : [`"${scope.unread}"`];
  return [`      ${FACET_LABELS.scope[lang]}: ${[...named, ...days, ...unread].join(', ')} (${scope.by})`];
}

/** What the two languages of an act say, where they do not say the same. */
function sideLines(rule: RuleAnswer, lang: InterfaceLang): string[] {
  if (rule.certainty !== 'contested' || rule.status === 'undetermined') return [];
  return rule.alternatives.flatMap(({ when }) => ('reading' in when ? [`      ? ${sayWhen(when, lang)}`] : []));
}

/** What a rule says, with its id behind it; on one line of the width unless all is asked for. */
function saidLines(rule: RuleAnswer, { all, width, inWords, lang }: PrintAsOfOptions): string[] {
  const room = all ? Number.POSITIVE_INFINITY : Math.max(30, width - rule.id.length - 8);
  const words = inWords(rule, lang);
  const text = words ? `${words.title}: ${words.text}` : describeParams(rule.params, LONGEST_PARAMS);
  if (words && text.length <= room) return [`  ${markOf(rule)} ${text}  [${rule.id}]`];
  // Nobody may take a rule for that of all because the line was too short for its group.
  return [
    `  ${markOf(rule)} ${text.length > room ? `${text.slice(0, room - 1)}…` : text}  [${rule.id}]`,
    ...onlyLine(rule, lang),
  ];
}

function ruleLines(rules: readonly RuleAnswer[], options: PrintAsOfOptions): string[] {
  const { all, lang } = options;
  const alive = rules.filter((rule) => rule.status !== 'ceased');
  const shown = all ? alive : alive.filter((rule) => rule.type !== 'indicators').slice(0, SHOWN_RULES);
  const lines = [`${label('rules', lang)}: ${alive.length}`];
  for (const rule of shown) {
    lines.push(...saidLines(rule, options), ...sideLines(rule, lang));
    if (all) for (const citation of rule.citations) lines.push(`      "${citation.quote}"`);
  }
  if (shown.length < alive.length) lines.push(`  … ${alive.length - shown.length} ${label('more', lang)}`);
  return lines;
}

function shortened(ids: readonly string[]): string {
  const rest = ids.length > SHOWN_UNITS ? ` +${ids.length - SHOWN_UNITS}` : '';
  return `${ids.slice(0, SHOWN_UNITS).join(', ')}${rest}`;
}

/** The units whose words are not those of the copy letter by letter. */
function mendedLine(units: readonly ProvisionAnswer[], lang: InterfaceLang): string[] {
  const mended = units.filter(({ sources }) => sources.some((source) => source.mended !== undefined));
  const said = sayMended(
    mended.flatMap(({ sources }) => sources),
    lang,
  );
  return said === null ? [] : [`  ${said}: ${shortened(mended.map(({ id }) => id))}`];
}

/** Units of which something other than "these words apply" is to be said, the ceased ones in one line. */
function unitLines(provisions: readonly ProvisionAnswer[], lang: InterfaceLang): string[] {
  const alive = provisions.filter((entry) => entry.status !== 'ceased');
  const isOpen = ({ status, state }: ProvisionAnswer): boolean =>
    status === 'undetermined' || status === 'contested' || state !== 'text';
  const open = alive.filter((entry) => !entry.id.includes('__') && isOpen(entry));
  const lines = [`${label('units', lang)}: ${alive.length}`];
  const alike = new Map<string, string[]>();
  for (const unit of open) {
    const said = `${label(`status.${unit.status}` as LabelKey, lang)}, ${label(`state.${unit.state}` as LabelKey, lang)}, ${label('by', lang)} ${unit.introducedBy.act}`;
    const key = `${markOf(unit)} ${said}`;
    alike.set(key, [...(alike.get(key) ?? []), unit.id]);
  }
  for (const [said, ids] of alike) lines.push(`  ${said}: ${shortened(ids)}`);
  lines.push(...mendedLine(alive, lang));
  const ceased = provisions.filter((entry) => entry.status === 'ceased' && !entry.id.includes('__'));
  if (ceased.length === 0) return lines;
  return [...lines, `${label('status.ceased', lang)}: ${shortened(ceased.map((unit) => unit.id))}`];
}

/** Params of a rule that nobody has words for. */
const LONGEST_PARAMS = 400;

export interface PrintAsOfOptions {
  readonly lang: InterfaceLang;
  /** Every rule with its citations, and its words whole. */
  readonly all: boolean;
  /** Letters on a line of the terminal. */
  readonly width: number;
  /** What a rule says in words; asked only for those that are printed. */
  readonly inWords: (rule: RuleAnswer, lang: InterfaceLang) => { readonly title: string; readonly text: string } | null;
}

/** Returns the answer as text for a terminal of the width: what applied, how sure, on what it turns, then the rules. */
export function printAsOf(answer: AsOf, options: PrintAsOfOptions): string {
  const { lang } = options;
  const lines: string[] = [];
  lines.push(`${answer.body.names[lang]} ${label('on', lang)} ${answer.query.date}`);
  lines.push(answer.reason);
  lines.push('');
  lines.push(
    `${label(`status.${answer.status}` as LabelKey, lang)} · ${label('certainty', lang)}: ${label(`certainty.${answer.certainty}` as LabelKey, lang)}`,
  );
  if (answer.act) {
    lines.push(`${label('act', lang)}: ${answer.act.id} (${label(answer.act.held ? 'held' : 'notHeld', lang)})`);
    if (answer.act.title) lines.push(`  ${answer.act.title}`);
  }
  if (answer.amendedBy.length > 0) lines.push(`${label('amendedBy', lang)}: ${answer.amendedBy.join(', ')}`);
  if (answer.act)
    lines.push(
      `${label('text', lang)}: ${label(answer.text === 'partial' && answer.restUnknown ? 'text.rest-unknown' : (`text.${answer.text}` as LabelKey), lang)}`,
    );
  lines.push(...turningLines(answer.turning, lang), ...alternativeLines(answer, lang));
  if (answer.pending.length > 0) {
    lines.push(`${label('pending', lang)}:`);
    for (const entry of answer.pending)
      lines.push(
        `  ${entry.act}: ${label(`status.${entry.status}` as LabelKey, lang)}, ${printBound(entry.commencement)}`,
      );
  }
  if (answer.past.length > 0) {
    lines.push(
      `${label('past', lang)}: ${answer.past.map((entry) => `${entry.act} (${printBound(entry.ceased)})`).join(', ')}`,
    );
  }
  if (answer.act) {
    lines.push('');
    lines.push(...unitLines(answer.provisions, lang));
    lines.push('', ...ruleLines(answer.rules, options));
  }
  lines.push(...findingLines(answer, lang));
  return lines.join('\n');
}
