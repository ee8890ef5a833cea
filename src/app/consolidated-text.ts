import { positionsOn } from '../amend/point-in-time.ts';
import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { ActLife, BodyLaw, UnitState, UnitTimeline } from '../model/body-law.ts';
import { cellsKey } from '../model/cells.ts';
import type { ConsolidatedText, ConsolidatedUnit, PossibleWords, UnitChange } from '../model/consolidated-text.ts';
import type { ActId, Lang } from '../model/ids.ts';
import { absenceOn } from './as-of/body-existence.ts';
import { chooseMethodology, sceneOf } from './as-of/prepare.ts';
import { provisionAnswer } from './as-of/provision-answer.ts';
import { conditionOf } from './as-of/turning.ts';
import type { Scene } from './as-of/unit-verdict.ts';
import { verdictOnUnit, withoutChildren } from './as-of/unit-verdict.ts';
import type { Outlook, Question } from './as-of/verdict.ts';
import { verdictOnAct } from './as-of/verdict.ts';
import { asOf } from './as-of.ts';
import { openLaw } from './open-law.ts';
import { timeLogic } from './time-logic.ts';
import type { Workspace } from './workspace.ts';

export interface ConsolidatedRequest {
  readonly body: string;
  readonly date: string;
  readonly act: ActId | undefined;
  /** null = every language in which words of the methodology are held. */
  readonly lang: Lang | null;
}

/**
 * Returns the consolidated text on a day, one for each language asked for or held; null and why not where no methodology is known to
 * have applied. **Diagnostics:** USE_*, STORE_*.
 */
export async function consolidatedTexts(
  workspace: Workspace,
  request: ConsolidatedRequest,
): Promise<Outcome<ConsolidatedText[] | null>> {
  if (!isLegalDate(request.date)) {
    const message = `"${request.date}" is not a day of the calendar in the form YYYY-MM-DD.`;
    return outcome(null, [diagnose('USE_DATE_INVALID', message, {}, { found: request.date })]);
  }
  const { value: law, diagnostics } = await openLaw(workspace, request.body);
  if (law === null) return outcome(null, diagnostics);
  const scene = sceneOn(law, request.date, request.act);
  if (scene === null) {
    const message = `No methodology of ${law.body.id} is known to have applied on ${request.date}: there is no text to hand on.`;
    return outcome(null, [diagnose('USE_NO_TEXT', message, {})]);
  }
  const langs = request.lang === null ? languagesOf(scene) : [request.lang];
  return outcome(langs.map((lang) => consolidatedText(scene, lang)));
}

function sceneOn(law: BodyLaw, date: string, act: ActId | undefined): Scene | null {
  const q: Question = { law, date, time: timeLogic, positions: positionsOn(law, date, timeLogic) };
  const verdicts = new Map(law.acts.map((entry) => [entry.id, verdictOnAct(q, entry)]));
  const methodology = chooseMethodology(q, verdicts, act);
  const scene = methodology === null ? null : sceneOf(q, methodology, verdicts);
  // Without children a verdict is on the unit's own words alone.
  return scene && withoutChildren(scene);
}

function languagesOf({ methodology, act }: Scene): Lang[] {
  const found = new Set<Lang>(act.languages);
  for (const { states } of methodology.units)
    for (const { own } of states) for (const lang of ['kk', 'ru'] as const) if (own?.[lang]) found.add(lang);
  return found.size === 0 ? ['kk'] : [...found].sort();
}

/** Returns the text of the scene in one language. Cost: linear in units and their states. */
function consolidatedText(scene: Scene, lang: Lang): ConsolidatedText {
  const { q, act, methodology } = scene;
  const answer = asOf(q.law, { date: q.date, act: act.id, lang }, q.time);
  const units = methodology.units.flatMap((unit) => unitOn(scene, unit, lang) ?? []);
  return {
    body: { id: q.law.body.id, names: q.law.body.names },
    act,
    acts: actsAround(q.law, act, methodology.units),
    date: q.date,
    lang,
    status: answer.status,
    certainty: answer.certainty,
    basis: answer.basis,
    reason: answer.reason,
    text: answer.text,
    restUnknown: answer.restUnknown,
    bounds: q.law.bounds,
    units: absenceOn(q.law, q.date) === null ? units : units.map(inDoubt),
    citations: methodology.citations,
  };
}

/** The body may not have existed on the day: nothing is said to have applied to it. */
function inDoubt(unit: ConsolidatedUnit): ConsolidatedUnit {
  if (unit.status === 'ceased' || unit.status === 'not-yet-effective') return unit;
  return { ...unit, status: 'undetermined', certainty: 'undetermined' };
}

function actsAround(law: BodyLaw, act: ActLife, units: readonly UnitTimeline[]): ActLife[] {
  const near = new Set<ActId | null>([act.id, act.ceasedBy, act.openFrom?.by ?? null]);
  for (const { states } of units) for (const { by } of states) near.add(by.act);
  return law.acts.filter((entry) => near.has(entry.id) || entry.amends === act.id || entry.ceasedBy === act.id);
}

function unitOn(scene: Scene, unit: UnitTimeline, lang: Lang): ConsolidatedUnit | null {
  const answer = provisionAnswer(scene, unit);
  if (answer === null) return null;
  const verdict = verdictOnUnit(scene, unit);
  const index = verdict.settled?.standing.stateIndex ?? null;
  const state = index === null ? telling(unit, verdict.outlooks) : unit.states[index];
  if (state === undefined) return null;
  const words = answer.own?.[lang] ?? null;
  return {
    id: unit.id,
    kind: unit.kind,
    label: unit.label,
    parent: unit.parent,
    status: answer.status,
    certainty: answer.certainty,
    state: answer.state,
    words,
    cells: words === null ? null : (scene.methodology.cells?.[cellsKey(unit.id, words)] ?? null),
    isInOtherLanguage: answer.own !== null && answer.own[lang] === undefined && Object.keys(answer.own).length > 0,
    from: state.from,
    until: state.until ?? scene.act.ceased,
    by: state.by,
    alternatives: verdict.settled ? [] : verdict.outlooks.map((outlook) => possible(scene, unit, outlook, lang)),
    changes: changesOf(scene, unit),
    sources: state.state === 'text' ? state.sources.filter((source) => source.spans.length > 0) : [],
  };
}

/** Of several outlooks the one with words whose state began last. */
function telling(unit: UnitTimeline, outlooks: readonly Outlook[]): UnitState | undefined {
  const indexes = outlooks.flatMap(({ standing }) => standing.stateIndex ?? []).sort((a, b) => b - a);
  return unit.states[indexes.find((index) => unit.states[index]?.state === 'text') ?? indexes[0] ?? 0];
}

function possible({ q }: Scene, unit: UnitTimeline, outlook: Outlook, lang: Lang): PossibleWords {
  const { status, state, stateIndex, by } = outlook.standing;
  const own = state === 'text' && stateIndex !== null ? unit.states[stateIndex]?.own : null;
  return { when: conditionOf(q, outlook), status, state, words: own?.[lang] ?? null, by };
}

/** Changes that have, or may have, happened by the day: a state that another act began, or that ended without a successor. */
function changesOf({ q, act }: Scene, unit: UnitTimeline): UnitChange[] {
  return unit.states.flatMap((state, at): UnitChange[] => {
    const hasBegun = (q.law.bounds[state.from]?.earliest ?? '') <= q.date;
    if (!hasBegun || (state.by.act === act.id && state.by.provision === null && at === 0)) return [];
    const before = unit.states[at - 1];
    if (state.state === 'absent') {
      if (before === undefined || before.state === 'absent') return [];
      return [{ what: 'repeal', by: state.by, from: state.from, until: null }];
    }
    if (state.by.act === act.id) return [];
    const what = before === undefined || before.state === 'absent' ? 'insertion' : 'substitution';
    return [{ what, by: state.by, from: state.from, until: state.until }];
  });
}
