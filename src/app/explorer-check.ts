import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { CheckAnswer } from '../model/answers.ts';
import type { ExplorerCheck, ExplorerFindings } from '../model/explorer.ts';
import type { ToldFinding } from './answer/finding-body.ts';
import { bodyOfFinding } from './answer/finding-body.ts';
import type { CheckFilter, CorpusFindings } from './check.ts';
import { letOthersIn } from './let-others-in.ts';
import type { Workspace } from './workspace.ts';

/** What `adisteme check` finds, as the pages ask for it: how much of what in which body, and the findings of one body. */
export interface CheckedCorpus {
  /** Cost: the whole corpus, once. */
  readonly overview: (lang: InterfaceLang) => Promise<ExplorerCheck>;
  /** Findings of a body, or, by an empty id, of the corpus as a whole; null where there are none. */
  readonly findings: (body: string, lang: InterfaceLang) => Promise<ExplorerFindings | null>;
  /** The answer of the command, of the whole corpus. Unlike the command it writes no rules. */
  readonly answer: (filter: CheckFilter) => Promise<CheckAnswer>;
}

type Accepted = CheckAnswer['accepted'][number];

/** What was told in one language, by body. */
interface Told {
  readonly codes: CheckAnswer['codes'];
  readonly days: CorpusFindings['days'];
  readonly bodies: ReadonlyMap<string, { readonly found: ToldFinding[]; readonly accepted: Accepted[] }>;
}

/** Returns the value of a key, made once; what failed is tried anew when it is next asked for. */
function once<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}

/** The findings are gathered when first asked for, and told in each language anew. */
export function checkedCorpus(workspace: Workspace, only: ReadonlySet<string> | null): CheckedCorpus {
  // The heavy stages are loaded only when they are asked for.
  const stages = () => import('./check.ts');
  const gathered = once(async (withEditions: boolean) =>
    (await stages()).findingsOfCorpus(workspace, withEditions, letOthersIn),
  );
  const tellWith = (withEditions: boolean) =>
    once(async (lang: InterfaceLang) => {
      const { findings } = await gathered(withEditions);
      return (await stages()).tellFindings(workspace, findings, lang);
    });
  const [told, toldWithEditions] = [tellWith(false), tellWith(true)];
  const byBodies = once(async (lang: InterfaceLang): Promise<Told> => {
    const [{ checkAnswer }, all, { days }] = await Promise.all([stages(), told(lang), gathered(false)]);
    const answer = checkAnswer(all, { code: null, errorsOnly: false });
    return { codes: answer.codes, days, bodies: byBody(answer, only) };
  });
  return {
    overview: async (lang) => overviewOf(await byBodies(lang)),
    findings: async (body, lang) => findingsOf(await byBodies(lang), body),
    answer: async (filter) => {
      const all = await (filter.editions === true ? toldWithEditions : told)(filter.lang ?? 'en');
      return (await stages()).checkAnswer(all, filter);
    },
  };
}

function byBody(answer: CheckAnswer, only: ReadonlySet<string> | null): Told['bodies'] {
  const bodies = new Map<string, { found: ToldFinding[]; accepted: Accepted[] }>();
  const homeOf = (finding: ToldFinding) => {
    const body = bodyOfFinding(finding);
    if (only !== null && !only.has(body)) return null;
    const home = bodies.get(body) ?? { found: [], accepted: [] };
    bodies.set(body, home);
    return home;
  };
  for (const finding of answer.diagnostics) homeOf(finding)?.found.push(finding);
  for (const entry of answer.accepted) homeOf(entry.diagnostic)?.accepted.push(entry);
  return bodies;
}

function overviewOf({ codes, bodies }: Told): ExplorerCheck {
  const used = new Set<string>();
  const counted = [...bodies].map(([body, { found, accepted }]) => {
    const counts = new Map<string, { code: string; severity: ToldFinding['severity']; count: number }>();
    for (const { code, severity } of found) {
      const key = `${severity} ${code}`;
      const entry = counts.get(key) ?? { code, severity, count: 0 };
      entry.count += 1;
      counts.set(key, entry);
      used.add(code);
    }
    for (const { diagnostic } of accepted) used.add(diagnostic.code);
    return { body, counts: [...counts.values()], accepted: accepted.length };
  });
  const meant = Object.fromEntries(Object.entries(codes ?? {}).filter(([code]) => used.has(code)));
  return { schema: 'adisteme/explorer-check/2', codes: meant, bodies: counted };
}

/** A finding leads to the law on a day on which all of the act may have taken effect. */
function findingsOf({ days, bodies }: Told, body: string): ExplorerFindings | null {
  const home = bodies.get(body);
  if (home === undefined) return null;
  const places = [...home.found, ...home.accepted.map(({ diagnostic }) => diagnostic)];
  const acts = places.flatMap(({ place, related }) => [place, ...related].flatMap(({ act }) => act ?? []));
  const known = [...new Set(acts)].flatMap((act) => {
    const day = days[act];
    return day === undefined ? [] : [[act, day] as const];
  });
  return {
    schema: 'adisteme/explorer-findings/1',
    body,
    found: home.found,
    accepted: home.accepted,
    days: Object.fromEntries(known),
  };
}
