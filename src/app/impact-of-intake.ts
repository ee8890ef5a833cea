import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { compareRuleSets } from '../compare/compare-laws.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { ImpactChanges } from '../model/add-answer.ts';
import type { AsOf, RuleAnswer } from '../model/answers.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { RuleRow } from '../model/comparison.ts';
import type { ActId } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import { asOf } from './as-of.ts';
import { currentLaw } from './cached-law.ts';
import type { Catalog } from './catalog/catalog.ts';
import { catalogWith } from './catalog/with-intake.ts';
import { impactOnCases } from './impact-cases.ts';
import { datesOf, dayOfEffect, newlyDangling } from './impact-law.ts';
import type { Intake } from './intake.ts';
import { foldFromCatalog, lawOf } from './make-law.ts';
import { timeLogic } from './time-logic.ts';
import type { Touched } from './touched.ts';
import { touchedBy } from './touched.ts';
import type { Workspace } from './workspace.ts';

/** What taking a document in would do to the law of its body. */
export interface IntakeImpact extends Touched {
  readonly changes: ImpactChanges;
}

/** The corpus and the law of the body as they would be. */
export interface AfterIntake {
  readonly catalog: Catalog;
  readonly law: BodyLaw;
}

interface Laws {
  readonly before: BodyLaw | null;
  readonly after: BodyLaw;
}

/** Rules that are not the same on the day before and after; without a law before, all are new. */
function rowsOn({ before, after }: Laws, date: string, lang: InterfaceLang): RuleRow[] {
  const right: AsOf = asOf(after, { date, lang }, timeLogic);
  const left: AsOf =
    before === null ? { ...right, rules: [], provisions: [] } : asOf(before, { date, lang }, timeLogic);
  return compareRuleSets(without(left, right), without(right, left), lang).filter((row) => row.kind !== 'same');
}

/** Most rules apply before and after to the letter: these are told apart without a look at what they say. */
function without(side: AsOf, other: AsOf): AsOf {
  const print = (rule: RuleAnswer) => (rule.status === 'applies' ? JSON.stringify(rule) : null);
  const same = new Set(other.rules.map(print).filter((text) => text !== null));
  return { ...side, rules: side.rules.filter((rule) => !same.has(print(rule) ?? '')) };
}

/**
 * The day on which the laws before and after are compared: the first one of the act, or where the copy holds only the words of a later
 * edition, the first of the days it touches on which there are rules.
 */
function dayToCompare(after: BodyLaw, act: ActId, lang: InterfaceLang): string | null {
  const day = dayOfEffect(after, act);
  if (day === null) return null;
  const later = datesOf(after, act).map(({ date }) => date);
  const hasRules = (date: string): boolean => asOf(after, { date, lang }, timeLogic).rules.length > 0;
  return [day, ...later.filter((date) => date > day)].find(hasRules) ?? day;
}

async function lawsAround(workspace: Workspace, catalog: Catalog, after: Catalog, intake: Intake): Promise<Laws> {
  const body = after.corpus.bodies.find((entry) => entry.id === intake.identity.body) as Body;
  const known = catalog.corpus.bodies.some((entry) => entry.id === body.id);
  const current = () => currentLaw(workspace, body.id, catalog.shape);
  return {
    before: known ? (current() ?? (await lawOf(workspace, catalog, body)).law) : null,
    after: await foldFromCatalog(workspace, after, body),
  };
}

/**
 * Returns units, rules and days that the act touches, rules before and after, references that will dangle and when, and, where a folder
 * of cases is named, whose results change; with them the corpus as it would be. Nothing is written. **Diagnostics:** USE_OPTION_INVALID.
 */
export async function impactOfIntake(
  workspace: Workspace,
  catalog: Catalog,
  intake: Intake & { readonly work: { readonly id: ActId } },
  { cases: folder, lang }: { readonly cases: string | null; readonly lang: InterfaceLang },
): Promise<Outcome<(IntakeImpact & { readonly after: AfterIntake }) | null>> {
  const grown = catalogWith(workspace, catalog, intake);
  const laws = await lawsAround(workspace, catalog, grown, intake);
  const { touches, undetermined } = touchedBy(laws.before, laws.after, intake.work.id);
  const day = dayToCompare(laws.after, intake.work.id, lang);
  const rows = day === null ? [] : rowsOn(laws, day, lang);
  const touched = new Set([...touches.rules, ...rows.flatMap((row) => [row.left?.id ?? '', row.right?.id ?? ''])]);
  const cases =
    folder === null || day === null
      ? outcome([], [])
      : impactOnCases(workspace, folder, laws.after.body.id, { ...laws, touched }, day, lang);
  if (cases.value === null) return outcome(null, cases.diagnostics);
  const changes: ImpactChanges = {
    comparedOn: day,
    dates: datesOf(laws.after, intake.work.id),
    rows,
    dangling: newlyDangling(laws.before, laws.after),
    cases: cases.value,
  };
  return outcome({ touches, undetermined, changes, after: { catalog: grown, law: laws.after } });
}
