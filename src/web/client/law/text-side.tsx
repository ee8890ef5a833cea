import { useEffect, useRef } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { sayMended } from '../../../messages/mended.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { LAW } from '../../../messages/web/law.ts';
import type { AsOf, ProvisionAnswer, RuleAnswer } from '../../../model/answers.ts';
import type { Lang } from '../../../model/ids.ts';
import { sourceLink } from '../links.ts';
import { markWords } from '../mark-words.ts';
import { shownText } from '../parts/long-text.tsx';
import { CertaintyMark, StatusMark } from '../parts/marks.tsx';
import { sayBound } from '../parts/moment.tsx';
import { sayWhen, TurningList } from './turning-list.tsx';

export type TextLang = Lang | 'both';

interface TextSideProps {
  readonly answer: AsOf;
  readonly lang: InterfaceLang;
  readonly textLangs: readonly Lang[];
  readonly rule: RuleAnswer | null;
  readonly unit: string | null;
  readonly showCeased: boolean;
  readonly onUnit: (unit: string | null) => void;
}

/** Depth in the tree, for indenting; annexes start anew. */
function depthOf(id: string): number {
  return Math.min(4, id.replace(/^act__/, '').split('__').length - 1);
}

/** The opening paragraph of a point repeats the point's own words: it is shown once. */
function isRepeated(unit: ProvisionAnswer, byId: ReadonlyMap<string, ProvisionAnswer>): boolean {
  if (!unit.id.endsWith('__para_1')) return false;
  const parent = byId.get(unit.id.slice(0, -'__para_1'.length));
  return JSON.stringify(parent?.own) === JSON.stringify(unit.own) && parent?.status === unit.status;
}

/** The words of the day, unit by unit; the words of the chosen rule marked, the chosen unit opened. */
export function TextSide(props: TextSideProps) {
  const { answer, lang, rule } = props;
  const words = LAW[lang];
  const byId = new Map(answer.provisions.map((unit) => [unit.id, unit]));
  const shown = answer.provisions.filter(
    (unit) => (props.showCeased || unit.status !== 'ceased') && !isRepeated(unit, byId),
  );
  const ofAct = shown.filter((unit) => unit.id.startsWith('act__'));
  const rest = shown.filter((unit) => !unit.id.startsWith('act__'));
  const cited = new Set(rule?.provisions ?? []);
  const place = useRef<HTMLElement>(null);
  const target = props.unit ?? rule?.provisions[0] ?? null;
  useEffect(() => {
    if (target === null) return;
    const words =
      place.current?.querySelector('mark') ?? place.current?.querySelector(`[data-unit="${CSS.escape(target)}"]`);
    words?.scrollIntoView({ block: 'center' });
  }, [target, rule?.id]);
  const unitProps = { ...props, quotes: rule?.citations.map((citation) => citation.quote) ?? [] };
  return (
    <section class="text" aria-labelledby="text-title" ref={place}>
      <h2 id="text-title">
        {words.textSide} <small>{words.units(shown.length)}</small>
      </h2>
      {shown.length === 0 || answer.text === 'unknown' ? <p class="notice">{words.noText}</p> : null}
      {ofAct.length > 0 ? (
        <details class="of-act" open={ofAct.some((unit) => cited.has(unit.id) || unit.id === props.unit)}>
          <summary>{words.ofAct}</summary>
          {ofAct.map((unit) => (
            <Unit key={unit.id} {...unitProps} of={unit} isCited={cited.has(unit.id)} />
          ))}
        </details>
      ) : null}
      {rest.map((unit) => (
        <Unit key={unit.id} {...unitProps} of={unit} isCited={cited.has(unit.id)} />
      ))}
    </section>
  );
}

interface UnitProps extends TextSideProps {
  readonly of: ProvisionAnswer;
  readonly isCited: boolean;
  readonly quotes: readonly string[];
}

function Unit(props: UnitProps) {
  const { of: unit, lang, answer } = props;
  const isOpen = props.unit === unit.id;
  const isPlain = unit.status === 'applies' && unit.state === 'text' && unit.certainty === answer.certainty;
  return (
    <div
      class={`unit kind-${unit.kind} depth-${depthOf(unit.id)}${isOpen ? ' chosen' : ''}${props.isCited ? ' cited' : ''}`}
      data-unit={unit.id}
    >
      <button
        type="button"
        class="unit-name"
        aria-expanded={isOpen}
        aria-label={`${unitName(unit.id, lang)}: ${LAW[lang].aboutUnit}`}
        title={LAW[lang].aboutUnit}
        onClick={() => props.onUnit(isOpen ? null : unit.id)}
      >
        {unit.label ?? unit.kind}
      </button>
      <div class="unit-words">
        <UnitWords {...props} />
        {isPlain ? null : (
          <p class="marks">
            <StatusMark status={unit.status} lang={lang} /> <CertaintyMark certainty={unit.certainty} lang={lang} />
          </p>
        )}
        {isOpen ? <AboutUnit unit={unit} lang={lang} /> : null}
      </div>
    </div>
  );
}

function UnitWords({ of: unit, lang, textLangs, quotes, isCited }: UnitProps) {
  const words = LAW[lang];
  const marked = isCited ? quotes : [];
  if (unit.own !== null && unit.state === 'text')
    return (
      <div class={textLangs.length > 1 ? 'two-languages' : undefined}>
        {textLangs.map((each) => {
          const text = unit.own?.[each];
          return text === undefined ? null : <Words key={each} text={text} textLang={each} quotes={marked} />;
        })}
      </div>
    );
  const open = unit.alternatives.filter((entry) => entry.text !== null);
  if (open.length > 0)
    return (
      <>
        {unit.alternatives.map((entry) => (
          <div key={JSON.stringify(entry.when)} class="alternative">
            <p class="hint">{sayWhen(entry.when, lang)}</p>
            {entry.text === null ? (
              <p class="marks">
                <StatusMark status={entry.status} lang={lang} /> {words.wordsNotHeld}
              </p>
            ) : (
              <Words text={entry.text} textLang={textLangs[0] ?? 'kk'} quotes={marked} />
            )}
          </div>
        ))}
      </>
    );
  return <p class="hint">{unit.state === 'absent' ? words.absent : words.wordsNotHeld}</p>;
}

function Words(props: { readonly text: string; readonly textLang: Lang; readonly quotes: readonly string[] }) {
  return (
    <p class="law-words" lang={props.textLang} dir="auto">
      {props.quotes.length === 0
        ? shownText(props.text)
        : markWords(props.text, props.quotes).map((part) =>
            part.isMarked ? <mark>{shownText(part.text)}</mark> : shownText(part.text),
          )}
    </p>
  );
}

function AboutUnit({ unit, lang }: { readonly unit: ProvisionAnswer; readonly lang: InterfaceLang }) {
  const words = LAW[lang];
  return (
    <div class="about">
      <dl class="facts">
        <dt>{words.broughtBy}</dt>
        <dd>
          <code>{unit.introducedBy.act}</code>
          {unit.introducedBy.provision === null ? '' : `, ${unitName(unit.introducedBy.provision, lang)}`}
        </dd>
        <dt>{words.from}</dt>
        <dd>{sayBound(unit.from, lang)}</dd>
        <dt>{words.until}</dt>
        <dd>{unit.until === null ? words.noEnd : sayBound(unit.until, lang)}</dd>
        {unit.sources.length > 0 ? (
          <>
            <dt>{words.sources}</dt>
            <dd>
              {unit.sources.map((source) => (
                <a key={source.file} href={sourceLink(lang, source.file, source.spans)}>
                  {source.file}{' '}
                </a>
              ))}
              {sayMended(unit.sources, lang)}
            </dd>
          </>
        ) : null}
      </dl>
      {unit.turning.length > 0 ? <TurningList turnings={unit.turning} lang={lang} /> : null}
    </div>
  );
}
