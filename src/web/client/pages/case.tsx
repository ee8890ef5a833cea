import { useMemo, useState } from 'preact/hooks';
import { workingCalendar } from '../../../app/answer/calendar-answer.ts';
import type { CaseForm } from '../../../app/answer/new-case-answer.ts';
import { caseFormInSteps } from '../../../app/answer/new-case-answer.ts';
import { reasonedCard } from '../../../app/answer/reasoned-card.ts';
import { isLegalDate } from '../../../base/legal-date.ts';
import type { AppraisalCase } from '../../../model/appraisal.ts';
import type { BodyLaw } from '../../../model/body-law.ts';
import type { WorkCalendar } from '../../../model/calendar.ts';
import type { ExplorerBody } from '../../../model/explorer.ts';
import type { Address } from '../address.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import { Across } from '../case/across.tsx';
import '../case/case.css';
import { sayDate } from '../../../messages/web/say.ts';
import type { CaseVoice } from '../case/case-voice.ts';
import { loadVoice } from '../case/case-voice.ts';
import { FactFields } from '../case/fact-fields.tsx';
import { type Facts, isFacts, overTemplate, withFact } from '../case/facts.ts';
import { Scorecard } from '../case/scorecard.tsx';
import { loadBody, loadData, loadIndex } from '../data.ts';
import { lawLink } from '../links.ts';
import type { PageProps } from '../page.ts';
import { DateField } from '../parts/date-field.tsx';
import { DayOnPaper } from '../parts/day-on-paper.tsx';
import { CertaintyMark, StatusMark } from '../parts/marks.tsx';
import { Failed, Loading, NotYet, Problem } from '../parts/notices.tsx';
import { OnDemand } from '../parts/on-demand.tsx';
import { startDay } from '../start-day.ts';
import { inSteps } from '../work/over-all.ts';
import { useLoaded } from '../work/use-loaded.ts';

/** So much of a case goes into the address; a longer one is saved as a file. */
const MOST_IN_ADDRESS = 3000;

/** What reads YAML is large. */
const loadFile = async () => (await import('../case/case-file.tsx')).CaseFile;

/** One appraisal: its facts, its scorecard while they are typed, the same under other versions. */
export function CasePage({ address, lang, today }: PageProps) {
  const [asked = ''] = address.parts;
  const loaded = useLoaded(`case ${asked} ${lang}`, async (control) => {
    const index = await loadIndex(control);
    const body = asked !== '' ? asked : (index.bodies.find((entry) => entry.lawDate !== null)?.body.id ?? '');
    const calendar = loadData<WorkCalendar>('data/calendar.json', control).then(workingCalendar, () => null);
    const [data, speech] = await Promise.all([loadBody(body, control), loadVoice(lang)]);
    return { bodies: index.bodies, data, speech, calendar: await calendar };
  });
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="case" loaded={loaded} />;
  const { bodies, data, speech, calendar } = loaded.value;
  const entry = bodies.find(({ body }) => body.id === data.law.body.id);
  const date = address.parts[1] ?? startDay([entry?.lawDate ?? null], today);
  return (
    <CaseOf
      key={data.law.body.id}
      address={address}
      lang={lang}
      today={today}
      law={data.law}
      date={date}
      bodies={bodies}
      calendar={calendar}
      speech={speech}
    />
  );
}

/** What the head of the page asks for. */
const HIDDEN: ReadonlySet<string> = new Set(['body', 'lawDate', 'act']);

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

interface CaseOfProps extends PageProps {
  readonly law: BodyLaw;
  readonly date: string;
  readonly bodies: readonly ExplorerBody[];
  readonly calendar: ReturnType<typeof workingCalendar> | null;
  readonly speech: CaseVoice;
}

function go(address: Address): void {
  location.hash = printAddress(address);
}

/** The facts that the address carries; null when they cannot be read, as of an address that was cut. */
function factsOf(address: Address): Facts | null {
  try {
    const facts: unknown = JSON.parse(queryOf(address, 'facts') ?? '{}');
    return isFacts(facts) ? facts : null;
  } catch {
    return null;
  }
}

function CaseOf(props: CaseOfProps) {
  const { address, lang, law, date, bodies, speech } = props;
  const { words } = speech;
  return (
    <section class="case-page">
      <h1>
        {words.title}: {law.body.names[lang]}
      </h1>
      <p>{words.intro}</p>
      <DayOnPaper label={words.date} date={date} lang={lang} />
      <div class="controls">
        <span class="field">
          <label for="case-body">{words.body}</label>
          <select
            id="case-body"
            value={law.body.id}
            onChange={(event) => go({ ...address, parts: [event.currentTarget.value] })}
          >
            {bodies.map(({ body }) => (
              <option key={body.id} value={body.id}>
                {body.names[lang]}
              </option>
            ))}
          </select>
        </span>
        <DateField
          id="case-date"
          label={words.date}
          value={date}
          onDate={(day) => go({ ...address, parts: [law.body.id, day] })}
        />
      </div>
      {law.methodologies.length === 0 || !isLegalDate(date) ? (
        <p class="notice">{words.noLaw}</p>
      ) : (
        <Asked key={date} {...props} />
      )}
    </section>
  );
}

/** What the law of the day asks for, and the answer; the page stays alive while they are made. */
function Asked(props: CaseOfProps) {
  const { law, date, lang } = props;
  const loaded = useLoaded('form', (control) => inSteps(caseFormInSteps(law, date), control));
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  return <Sides {...props} form={loaded.value} />;
}

/** The facts on one side, what follows from them on the other. */
function Sides({
  address,
  lang,
  law,
  date,
  bodies,
  calendar,
  speech,
  form,
}: CaseOfProps & { readonly form: CaseForm }) {
  const { words } = speech;
  const [given, setFacts] = useState(() => factsOf(address));
  const facts = given ?? {};
  const whole = overTemplate(form.template, { ...facts, body: law.body.id, lawDate: date }) as Facts;
  const follow = (next: Facts) => {
    setFacts(next);
    const json = JSON.stringify(next);
    const kept = json.length > MOST_IN_ADDRESS ? null : json;
    history.replaceState(null, '', printAddress(withQuery(address, { facts: kept })));
  };
  return (
    <div class="case-sides">
      {given === null ? (
        <Problem>
          <p>{words.noCase}</p>
        </Problem>
      ) : null}
      <form onSubmit={(event) => event.preventDefault()}>
        {Object.entries(whole)
          .filter(([name, value]) => !HIDDEN.has(name) && !(name === 'uses' && isEmptyList(value)))
          .map(([name, value]) => (
            <FactFields
              key={name}
              value={value}
              path={[name]}
              asked={form.asked}
              speech={speech}
              onFact={(path, next) => follow(withFact(whole, path, next) as Facts)}
            />
          ))}
        <OnDemand title={words.asYaml} lang={lang} load={loadFile} given={{ facts: whole, speech, onFacts: follow }} />
      </form>
      <Scored law={law} date={date} facts={whole} calendar={calendar} speech={speech} bodies={bodies} />
    </div>
  );
}

interface ScoredProps {
  readonly law: BodyLaw;
  readonly date: string;
  readonly facts: Facts;
  readonly calendar: CaseOfProps['calendar'];
  readonly speech: CaseVoice;
  readonly bodies: readonly ExplorerBody[];
}

/** The scorecard of the facts as they are now. */
function Scored({ law, date, facts, calendar, speech, bodies }: ScoredProps) {
  const { words } = speech;
  const aids = { facts: facts as AppraisalCase, calendar, messages: speech };
  const card = useMemo(() => {
    try {
      return reasonedCard(law, date, aids);
    } catch {
      // An address or a file may bear anything: a mark of no parameter, say.
      return null;
    }
  }, [JSON.stringify(facts), law, date, speech]);
  return (
    <section aria-label={words.card}>
      <h2>{words.card}</h2>
      {card === null ? (
        <Problem>
          <p>{words.noCase}</p>
        </Problem>
      ) : (
        <>
          <p>
            <a href={lawLink(speech.lang, law.body.id, date)}>{words.lawOn(sayDate(date, speech.lang))}</a>:{' '}
            <StatusMark status={card.law.status} lang={speech.lang} />{' '}
            <CertaintyMark certainty={card.law.certainty} lang={speech.lang} />
          </p>
          <Scorecard card={card} speech={speech} />
        </>
      )}
      <Across law={law} date={date} bodies={bodies} aids={aids} voice={speech} />
    </section>
  );
}
