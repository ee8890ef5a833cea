import { useMemo } from 'preact/hooks';
import type { AsOfQuestion } from '../../../app/answer/as-of-answer.ts';
import { answerAsOf } from '../../../app/answer/as-of-answer.ts';
import { isLegalDate } from '../../../base/legal-date.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { LAW } from '../../../messages/web/law.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import type { ExplorerBodyData } from '../../../model/explorer.ts';
import type { Lang } from '../../../model/ids.ts';
import { LANGS } from '../../../model/ids.ts';
import type { Address } from '../address.ts';
import { printAddress, queriesOf, queryOf, withQuery } from '../address.ts';
import { loadBody } from '../data.ts';
import { ChangeLinks } from '../law/change-links.tsx';
import { RulesSide } from '../law/rules-side.tsx';
import { TextSide } from '../law/text-side.tsx';
import { Verdict } from '../law/verdict.tsx';
import type { Published } from '../law/what-if.tsx';
import { unpublishedActs, WhatIf } from '../law/what-if.tsx';
import { lawIf } from '../law-if.ts';
import { timelineLink } from '../links.ts';
import type { PageProps, PartProps } from '../page.ts';
import { DateField } from '../parts/date-field.tsx';
import { DayOnPaper } from '../parts/day-on-paper.tsx';
import { NotYet, Problem } from '../parts/notices.tsx';
import { startDay } from '../start-day.ts';
import { breathe } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';

/** The days on which the acts have taken effect, as far as they are known. */
function daysOf({ law }: ExplorerBodyData): (string | null)[] {
  return law.acts.map((act) => {
    const bound = law.bounds[act.commencement];
    return bound ? (bound.exact ?? bound.latest ?? bound.latestIfDuty ?? bound.earliest) : null;
  });
}

function publishedOf(address: Address): Published {
  return new Map(
    queriesOf(address, 'published').map((pair): [string, string] => {
      const at = pair.lastIndexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Returns the what-if days that can be assumed: of the body's own acts, on days of the calendar. */
function soundOf(published: Published, { acts }: BodyLaw): Published {
  return new Map([...published].filter(([act, day]) => isLegalDate(day) && acts.some(({ id }) => id === act)));
}

function go(address: Address): void {
  location.hash = printAddress(address);
}

function questionOf(address: Address, lang: InterfaceLang, today: string, held: ExplorerBodyData): AsOfQuestion {
  const date = address.parts[1] ?? startDay(daysOf(held), today);
  return { date, type: undefined, act: queryOf(address, 'act') ?? undefined, lang };
}

/** The law of a body on a date: verdict, text and rules. */
export function LawPage({ address, lang, today }: PageProps) {
  const [body = ''] = address.parts;
  const published = queriesOf(address, 'published').join(' ');
  const loaded = useLoaded(`${body} ${published}`, async (control) => {
    const held = await loadBody(body, control);
    const asked = await lawIf(body, soundOf(publishedOf(address), held.law), control);
    // A law knows the answers that it gave: the first has a task of its own, and the page is drawn in another.
    await breathe();
    answerAsOf(asked.law, questionOf(address, lang, today, held));
    await breathe();
    return { held, asked };
  });
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="law" loaded={loaded} />;
  return <LawOfBody address={address} lang={lang} today={today} {...loaded.value} />;
}

interface LawOfBodyProps extends PageProps {
  /** As the corpus has it, and under the what-if days of the address. */
  readonly held: ExplorerBodyData;
  readonly asked: ExplorerBodyData;
}

function LawOfBody({ address, lang, today, held, asked }: LawOfBodyProps) {
  const words = LAW[lang];
  const { law } = asked;
  const question = questionOf(address, lang, today, held);
  const { date, act } = question;
  const { value: answer, diagnostics } = useMemo(() => answerAsOf(law, question), [law, date, act, lang]);
  const published = publishedOf(address);
  const sound = soundOf(published, held.law);
  const wrong = [...published].filter(([id]) => !sound.has(id)).map((pair) => pair.join('='));
  const toDate = (day: string) => go({ ...address, parts: [law.body.id, day] });
  const [problem] = diagnostics;
  return (
    <article class="law-page">
      <h1>{law.body.names[lang]}</h1>
      <DayOnPaper label={words.date} date={date} lang={lang} />
      <div class="controls">
        <DateField id="law-date" label={words.date} value={date} onDate={toDate} />
        <ChangeLinks law={law} date={date} address={address} lang={lang} />
        <a href={timelineLink(lang, law.body.id)}>{words.timeline}</a>
        <TextLangs address={address} lang={lang} held={heldLangs(asked)} />
        <CeasedSwitch address={address} lang={lang} />
      </div>
      <WhatIf
        acts={unpublishedActs(held.law)}
        published={sound}
        lang={lang}
        onAsk={(days) => go(withQuery(address, { published: [...days].map(([id, day]) => `${id}=${day}`) }))}
      />
      {wrong.length === 0 ? null : (
        <Problem>
          <p>{words.whatIfWrong(wrong.join(', '))}</p>
        </Problem>
      )}
      {answer === null ? (
        <Problem>
          <p>{problem?.code === 'USE_ACT_UNKNOWN' ? words.unknownAct(act ?? '') : words.badDate(date)}</p>
        </Problem>
      ) : (
        <>
          <Verdict answer={answer} lang={lang} />
          {answer.act === null ? null : <Sides address={address} lang={lang} data={asked} answer={answer} />}
        </>
      )}
    </article>
  );
}

function heldLangs({ law }: ExplorerBodyData): Lang[] {
  const held = new Set(law.acts.flatMap((act) => act.languages));
  return LANGS.filter((lang) => held.has(lang));
}

function textLangsOf(address: Address, held: readonly Lang[]): readonly Lang[] {
  const asked = queryOf(address, 'text');
  if (asked === 'both') return held;
  const one = held.find((lang) => lang === asked);
  if (one) return [one];
  // The words in the reader's language where they are held, else those that are.
  const own = held.find((lang) => lang === address.lang);
  return own ? [own] : held.slice(0, 1);
}

function Sides(
  props: PartProps & {
    readonly data: ExplorerBodyData;
    readonly answer: NonNullable<ReturnType<typeof answerAsOf>['value']>;
  },
) {
  const { address, lang, answer } = props;
  const chosen = queryOf(address, 'rule');
  const rule = answer.rules.find((entry) => entry.id === chosen) ?? null;
  const showCeased = queryOf(address, 'ceased') === 'yes';
  const choose = (changes: Parameters<typeof withQuery>[1]) => go(withQuery(address, changes));
  return (
    <div class="sides">
      <TextSide
        answer={answer}
        lang={lang}
        textLangs={textLangsOf(address, heldLangs(props.data))}
        rule={rule}
        unit={queryOf(address, 'unit')}
        showCeased={showCeased}
        onUnit={(unit) => choose({ unit })}
      />
      <RulesSide
        answer={answer}
        lang={lang}
        chosen={chosen}
        showCeased={showCeased}
        onChoose={(id) => choose({ rule: id, unit: null })}
      />
    </div>
  );
}

function TextLangs({ address, lang, held }: PartProps & { readonly held: readonly Lang[] }) {
  const words = LAW[lang];
  if (held.length < 2) return null;
  const [first, second] = textLangsOf(address, held);
  const chosen = second === undefined ? first : 'both';
  return (
    <fieldset class="field">
      <legend>{words.languages}</legend>
      {([...held, 'both'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="text-lang"
            checked={each === chosen}
            onChange={() => go(withQuery(address, { text: each }))}
          />{' '}
          {words[each]}
        </label>
      ))}
    </fieldset>
  );
}

function CeasedSwitch({ address, lang }: PartProps) {
  const isOn = queryOf(address, 'ceased') === 'yes';
  return (
    <label class="field">
      <input type="checkbox" checked={isOn} onChange={() => go(withQuery(address, { ceased: isOn ? null : 'yes' }))} />{' '}
      {LAW[lang].showCeased}
    </label>
  );
}
