import { useMemo } from 'preact/hooks';
import type { RuleWords } from '../../../app/answer/rule-words.ts';
import { rulesInWords, typeInWords } from '../../../app/answer/rule-words.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { LAW } from '../../../messages/web/law.ts';
import type { AsOf, RuleAnswer } from '../../../model/answers.ts';
import { describeParams } from '../../../report/describe-params.ts';
import { sourceLink } from '../links.ts';
import { shownText } from '../parts/long-text.tsx';
import { CertaintyMark, StatusMark } from '../parts/marks.tsx';

/** The rules of the day, by type; one may be chosen, and its words are then marked in the text. */
export function RulesSide(props: {
  readonly answer: AsOf;
  readonly lang: InterfaceLang;
  readonly chosen: string | null;
  readonly showCeased: boolean;
  readonly onChoose: (rule: string | null) => void;
}) {
  const { answer, lang, chosen } = props;
  const words = LAW[lang];
  const rules = answer.rules.filter((rule) => props.showCeased || rule.status !== 'ceased');
  const said = useMemo(() => rulesInWords(answer, lang), [answer, lang]);
  const types = new Map<string, RuleAnswer[]>();
  for (const rule of rules) types.set(rule.type, [...(types.get(rule.type) ?? []), rule]);
  return (
    <section class="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">
        {words.ruleSide} <small>{words.rules(rules.length)}</small>
      </h2>
      {answer.rulesUnknown ? <p class="notice">{words.noRules}</p> : null}
      {!answer.rulesUnknown && rules.length === 0 && answer.act ? <p class="notice">{words.noRulesFound}</p> : null}
      {[...types]
        .sort(([a], [b]) => (typeInWords(a, lang) < typeInWords(b, lang) ? -1 : 1))
        .map(([type, list]) => (
          <details key={type} open={types.size < 12 || list.some((rule) => rule.id === chosen)}>
            <summary>
              {typeInWords(type, lang)} <small>{list.length}</small>
            </summary>
            <ul>
              {list.map((rule) => (
                <li key={rule.id} class={rule.id === chosen ? 'rule chosen' : 'rule'}>
                  <button
                    type="button"
                    aria-pressed={rule.id === chosen}
                    onClick={() => props.onChoose(rule.id === chosen ? null : rule.id)}
                  >
                    <RuleText rule={rule} said={said.get(rule.id)} lang={lang} />
                  </button>
                  {rule.status !== 'applies' || rule.certainty !== answer.certainty ? (
                    <p class="marks">
                      <StatusMark status={rule.status} lang={lang} />{' '}
                      <CertaintyMark certainty={rule.certainty} lang={lang} />
                    </p>
                  ) : null}
                  {rule.id === chosen ? <Citations rule={rule} lang={lang} /> : null}
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}

interface RuleTextProps {
  readonly rule: RuleAnswer;
  readonly said: RuleWords | undefined;
  readonly lang: InterfaceLang;
}

function RuleText({ rule, said, lang }: RuleTextProps) {
  return (
    <>
      {said ? <strong>{said.title}</strong> : null} {shownText(said?.text ?? describeParams(rule.params, 160))}{' '}
      <small title={rule.id}>{rule.provisions.map((id) => unitName(id, lang)).join('; ')}</small>
    </>
  );
}

function Citations({ rule, lang }: { readonly rule: RuleAnswer; readonly lang: InterfaceLang }) {
  const words = LAW[lang];
  return (
    <figure class="citations">
      <figcaption>{words.citedWords}</figcaption>
      {rule.citations.map((citation) => (
        <blockquote
          key={`${citation.source.file} ${citation.source.spans[0]?.[0] ?? ''}`}
          lang={citation.lang}
          dir="auto"
        >
          {shownText(citation.quote)}
          <footer>
            <a href={sourceLink(lang, citation.source.file, citation.source.spans)}>{citation.source.file}</a>
          </footer>
        </blockquote>
      ))}
    </figure>
  );
}
