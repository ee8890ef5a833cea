import { join } from 'node:path';
import { diagnose } from '../base/diagnostic.ts';
import type { LegalDate } from '../base/legal-date.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { scoreSpeech } from '../messages/score-speech.ts';
import type { AppraisalCase, Scorecard } from '../model/appraisal.ts';
import type { BodyLaw } from '../model/body-law.ts';
import type { Impact } from '../model/comparison.ts';
import { scoreCase } from '../score/score-case.ts';
import { filesUnder, isFolder } from '../store/files.ts';
import { lawDateOf } from './answer/score-answer.ts';
import { openCalendar } from './calendar.ts';
import { lawVersionsOn } from './law-versions.ts';
import { readCase } from './read-case.ts';
import { timeLogic } from './time-logic.ts';
import type { Workspace } from './workspace.ts';

type CaseImpact = Impact['cases'][number];
type Change = CaseImpact['changed'][number];

/** Endings of case files. Matches `a.yaml`, must not match `a.yaml.bak`. */
const CASE_FILE = /\.ya?ml$/iu;

interface Laws {
  readonly before: BodyLaw | null;
  readonly after: BodyLaw;
  /** Ids of rules that the act brings, changes or takes away. */
  readonly touched: ReadonlySet<string>;
}

interface Told {
  readonly value: unknown;
  readonly certainty: Change['certainty']['before'];
  readonly rules: readonly string[];
}

/** Results and verdicts of a scorecard by name; a grade is compared by its rank. */
function toldBy(card: Scorecard): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { what, name, value, rank, of, certainty, rules } of card.results)
    told.set(`${what}${name === undefined ? '' : ` ${name}`}`, {
      value: rank === undefined ? value : { value, rank, of: of ?? null },
      certainty,
      rules,
    });
  for (const { what, name, verdict, needed, rules } of card.findings)
    told.set(`finding ${what}${name === undefined ? '' : ` ${name}`}`, {
      value: { verdict, needed },
      certainty: null,
      rules,
    });
  return told;
}

/** A rule may be named with the edition or body before it; the id itself ends in `<type>/<provision>`. */
function provisionsOf(rules: readonly string[]): string[] {
  return [...new Set(rules.map((rule) => (rule.split('/').pop() ?? rule).replace(/~\d+$/u, '')))];
}

function changesOf(before: Scorecard | null, after: Scorecard, touched: ReadonlySet<string>): Change[] {
  const [old, now] = [before ? toldBy(before) : new Map<string, Told>(), toldBy(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.flatMap((what): Change[] => {
    const [a, b] = [old.get(what), now.get(what)];
    const [from, to] = [JSON.stringify([a?.value, a?.certainty]), JSON.stringify([b?.value, b?.certainty])];
    if (from === to) return [];
    const all = [...new Set([...(a?.rules ?? []), ...(b?.rules ?? [])])];
    const own = all.filter((rule) => touched.has(rule));
    const rules = own.length > 0 ? own : all;
    return [
      {
        what,
        before: a?.value ?? null,
        after: b?.value ?? null,
        certainty: { before: a?.certainty ?? null, after: b?.certainty ?? null },
        rules,
        provisions: provisionsOf(rules),
      },
    ];
  });
}

/**
 * Returns for every case of the folder which results the act changes, and by which provision. A case from before the act is put under
 * the law of the act's first day too (`asIf`), which shows what the act would mean for it. A file that is no case says so in `problem`. **Diagnostics:** USE_OPTION_INVALID.
 */
export function impactOnCases(
  workspace: Workspace,
  folder: string,
  body: string,
  laws: Laws,
  day: LegalDate,
  lang: InterfaceLang,
): Outcome<CaseImpact[] | null> {
  if (!isFolder(folder))
    return outcome(null, [
      diagnose('USE_OPTION_INVALID', `--cases takes a folder of case files; "${folder}" is none.`, {}),
    ]);
  const tools = { calendar: openCalendar(workspace).value?.working ?? null, messages: scoreSpeech(lang), trace: false };
  const card = (law: BodyLaw | null, facts: AppraisalCase, date: LegalDate) =>
    law === null ? null : scoreCase(facts, lawVersionsOn(law, date, timeLogic, facts.act ?? undefined), tools);
  const cases = filesUnder(folder)
    .filter((file) => CASE_FILE.test(file))
    .sort()
    .flatMap((file): CaseImpact[] => {
      const { value: read, diagnostics } = readCase(join(folder, file));
      if (read === null) {
        return [{ file, lawDate: null, asIf: false, changed: [], problem: diagnostics[0]?.message ?? null }];
      }
      if (read.facts.body !== body) return [];
      const own = lawDateOf(read.facts, null);
      const asIf = own === null || !isLegalDate(own) || own < day;
      const date = asIf ? day : own;
      const after = card(laws.after, read.facts, date) as Scorecard;
      return [
        {
          file,
          lawDate: date,
          asIf,
          changed: changesOf(card(laws.before, read.facts, date), after, laws.touched),
          problem: null,
        },
      ];
    });
  return outcome(cases);
}
