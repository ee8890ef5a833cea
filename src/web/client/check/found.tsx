import { useMemo } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { CHECK } from '../../../messages/web/check.ts';
import type { ExplorerCheck } from '../../../model/explorer.ts';
import { Failed, Loading } from '../parts/notices.tsx';
import { OnDemand } from '../parts/on-demand.tsx';
import { useGrowing } from '../work/use-growing.ts';
import type { Asked, FoundProblem } from './filter.ts';
import { acceptedIn, bodiesInOrder, nameOfKind, pick, totalOf, totalsOf } from './filter.ts';
import { FindingList } from './finding-list.tsx';
import { daysIn, useFindingFiles, useFindings } from './use-findings.ts';

export interface FoundProps {
  readonly asked: Asked;
  readonly check: ExplorerCheck;
  readonly names: ReadonlyMap<string, string>;
  readonly lang: InterfaceLang;
  readonly onClear: () => void;
}

/** The findings of so few bodies are all fetched at once; of more, as the list comes to them. */
const FEW_BODIES = 24;

const loadAccepted = async () => (await import('./accepted-list.tsx')).AcceptedList;

/** The rows of the list that is asked for, as far as they have come. */
function useRows(check: ExplorerCheck, asked: Asked, lang: InterfaceLang) {
  const choice = [check, asked.body, asked.code, asked.severity];
  const places = useMemo(() => bodiesInOrder(check, asked), choice);
  const counted = useMemo(() => totalsOf(check, asked), choice);
  const files = useFindingFiles(lang);
  const found = useMemo(() => {
    // In the order of the overview, whatever came first.
    const all = check.bodies.flatMap(({ body }) => files.get(body)?.found ?? []);
    return pick(all, check.codes, asked);
  }, [...choice, asked.text, files, files.size]);
  const isSearch = asked.text.trim() !== '';
  const next = places.find(({ body }) => !files.has(body));
  const isKnown = !isSearch || next === undefined;
  // A list in which words were sought is known when all is there; any other as far as the first body that is not.
  const totals = isSearch ? totalsIn(found) : counted;
  const total = isKnown ? sumOf(totals) : 0;
  const there = isSearch ? total : (next?.from ?? total);
  const { shown, end } = useGrowing(total, JSON.stringify(asked), there);
  const isWhole = isSearch || places.length <= FEW_BODIES;
  const needed = places.filter(({ from }) => isWhole || from < shown).map(({ body }) => body);
  const loaded = useFindings(files, needed, lang);
  const drawn = found.slice(0, Math.min(shown, there));
  return { drawn, totals, total, isKnown, end, loaded, isComing: next !== undefined, days: daysIn(files) };
}

/** The findings asked for, counted by the overview; only bodies that the list has come to are fetched, or all where words are sought. */
export function Found({ asked, check, names, lang, onClear }: FoundProps) {
  const words = CHECK[lang];
  const { drawn, totals, total, isKnown, end, loaded, isComing, days } = useRows(check, asked, lang);
  const accepted = acceptedIn(check, asked);
  return (
    <>
      {isKnown ? <Count shown={total} all={totalOf(check)} lang={lang} onClear={onClear} /> : null}
      <FindingList found={drawn} totals={totals} codes={check.codes} days={days} names={names} lang={lang} />
      {drawn.length < total ? (
        <p ref={end} class="hint">
          {words.shown(drawn.length, total)}
        </p>
      ) : null}
      {loaded.state === 'loading' && isComing ? <Loading lang={lang} {...loaded} /> : null}
      {loaded.state === 'failed' ? <Failed lang={lang} {...loaded} /> : null}
      {accepted.count === 0 ? null : (
        <OnDemand
          key={`${lang} ${asked.body}`}
          title={`${words.accepted} (${accepted.count})`}
          lang={lang}
          load={loadAccepted}
          given={{ bodies: accepted.bodies, codes: check.codes, names, lang }}
        />
      )}
    </>
  );
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function totalsIn(found: readonly FoundProblem[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const entry of found) totals.set(nameOfKind(entry), (totals.get(nameOfKind(entry)) ?? 0) + 1);
  return totals;
}

interface CountProps extends Pick<FoundProps, 'lang' | 'onClear'> {
  readonly shown: number;
  readonly all: number;
}

/** How many findings are left of all, and the way back where none is. */
function Count({ shown, all, lang, onClear }: CountProps) {
  const words = CHECK[lang];
  return (
    <>
      <p role="status" class="check-count">
        {shown === all ? words.found(all) : words.of(words.found(shown), all)}
      </p>
      {shown === 0 ? (
        <p class="notice">
          {words.none}{' '}
          <button type="button" onClick={onClear}>
            {words.clear}
          </button>
        </p>
      ) : null}
    </>
  );
}
