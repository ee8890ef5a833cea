import { compareInSteps } from '../../../app/answer/compare-answer.ts';
import { isLegalDate } from '../../../base/legal-date.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { COMPARE } from '../../../messages/web/compare.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import type { Diff } from '../../../model/comparison.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import type { Address } from '../address.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import type { Side } from '../compare/sides-form.tsx';
import { SidesForm } from '../compare/sides-form.tsx';
import '../compare/compare.css';
import { RuleDifferences } from '../compare/rule-differences.tsx';
import { WordDifferences } from '../compare/word-differences.tsx';
import { loadBody, loadIndex } from '../data.ts';
import { lawLink } from '../links.ts';
import type { PageProps } from '../page.ts';
import { Day } from '../parts/day.tsx';
import { CertaintyMark, StatusMark } from '../parts/marks.tsx';
import { Failed, Loading, NotYet, Problem } from '../parts/notices.tsx';
import { breathe, inSteps } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';

/** Returns the body and the day of one side: `left=aksu-city-akimat@2023-09-15`; null where the address names none. */
function sideOf(address: Address, name: 'left' | 'right'): Side | null {
  const asked = queryOf(address, name) ?? '';
  const at = asked.lastIndexOf('@');
  return at <= 0 ? null : { body: asked.slice(0, at), date: asked.slice(at + 1) };
}

/** Two bodies, or one body on two days, side by side. */
export function ComparePage({ address, lang, today }: PageProps) {
  const loaded = useLoaded('index', loadIndex);
  const words = COMPARE[lang];
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="compare" loaded={loaded} />;
  const [left, right] = [sideOf(address, 'left'), sideOf(address, 'right')];
  const go = (first: Side, second: Side) => {
    const print = ({ body, date }: Side) => `${body}@${date}`;
    location.hash = printAddress(withQuery(address, { left: print(first), right: print(second) }));
  };
  return (
    <section class="compare-page">
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <SidesForm bodies={loaded.value.bodies} left={left} right={right} lang={lang} today={today} onAsk={go} />
      <Asked left={left} right={right} lang={lang} bodies={loaded.value.bodies} />
    </section>
  );
}

interface AskedProps {
  readonly left: Side | null;
  readonly right: Side | null;
  readonly lang: InterfaceLang;
  readonly bodies: readonly ExplorerBody[];
}

/** The answer, or what is wrong with the question. */
function Asked({ left, right, lang }: AskedProps) {
  const words = COMPARE[lang];
  if (left === null || right === null) return <p class="notice">{words.choose}</p>;
  const wrong = [left.date, right.date].find((date) => !isLegalDate(date));
  const problem =
    wrong !== undefined
      ? words.badDate(wrong)
      : left.body === right.body && left.date === right.date
        ? words.sameSide
        : null;
  if (problem !== null)
    return (
      <Problem>
        <p>{problem}</p>
      </Problem>
    );
  return <Compared left={left} right={right} lang={lang} />;
}

interface ComparedProps {
  readonly left: Side;
  readonly right: Side;
  readonly lang: InterfaceLang;
}

function Compared({ left, right, lang }: ComparedProps) {
  const loaded = useLoaded(JSON.stringify([left, right, lang]), async (control) => {
    const bodies = await Promise.all([loadBody(left.body, control), loadBody(right.body, control)]);
    // What takes long is told before it begins.
    await breathe();
    const [first, second] = bodies.map(({ law }) => law) as [BodyLaw, BodyLaw];
    const sides = [
      { law: first, date: left.date },
      { law: second, date: right.date },
    ] as const;
    return inSteps(compareInSteps(...sides, undefined, lang), control);
  });
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  return <Differences diff={loaded.value} lang={lang} />;
}

function Differences({ diff, lang }: { readonly diff: Diff; readonly lang: InterfaceLang }) {
  const words = COMPARE[lang];
  return (
    <>
      <div class="compared-sides">
        {([diff.left, diff.right] as const).map((side, at) => (
          <section key={at} class={`verdict certainty-edge-${side.certainty}`}>
            <h2>
              {at === 0 ? words.left : words.right}: {side.body.names[lang]}, <Day date={side.date} lang={lang} />
            </h2>
            <p class="marks">
              <StatusMark status={side.status} lang={lang} /> <CertaintyMark certainty={side.certainty} lang={lang} />
            </p>
            <p class="reason">{side.reason}</p>
            <a href={lawLink(lang, side.body.id, side.date)}>{words.toLaw}</a>
          </section>
        ))}
      </div>
      {diff.notes.map((note) => (
        <p key={note.en} class="notice">
          {note[lang]}
        </p>
      ))}
      <h2>{words.rules}</h2>
      <RuleDifferences diff={diff} lang={lang} />
      <h2>{words.words}</h2>
      <WordDifferences diff={diff} lang={lang} />
    </>
  );
}
