import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { CHECK } from '../../../messages/web/check.ts';
import type { CheckAnswer } from '../../../model/answers.ts';
import type { Asked, Counts } from './filter.ts';
import { SEVERITIES } from './filter.ts';

interface FilterFormProps {
  readonly asked: Asked;
  readonly counts: Counts;
  readonly codes: CheckAnswer['codes'];
  readonly names: ReadonlyMap<string, string>;
  readonly lang: InterfaceLang;
  readonly onChoose: (changes: Readonly<Record<string, string | null>>) => void;
  readonly onText: (text: string) => void;
}

/** Filters by body, kind, severity and words; each choice says how many findings it would leave. */
export function FilterForm({ asked, counts, codes, names, lang, onChoose, onText }: FilterFormProps) {
  const words = CHECK[lang];
  // Numbers are of all findings: with words asked for, fewer may be left, and how many is not known before they are read.
  const isCounted = asked.text.trim() === '';
  const nameOf = (body: string) => (body === '' ? words.noBody : (names.get(body) ?? body));
  const byName = (a: string, b: string) => (nameOf(a) < nameOf(b) ? -1 : 1);
  return (
    <search class="check-filters">
      <Choice
        id="check-body"
        label={words.body}
        value={asked.body}
        counts={counts.body}
        order={byName}
        say={nameOf}
        words={words}
        isCounted={isCounted}
        onChoose={(body) => onChoose({ body })}
      />
      <Choice
        id="check-code"
        label={words.code}
        value={asked.code}
        counts={counts.code}
        order={(a, b) => (a < b ? -1 : 1)}
        say={(code) => `${code}: ${codes?.[code]?.meaning ?? ''}`}
        words={words}
        isCounted={isCounted}
        onChoose={(code) => onChoose({ code })}
      />
      <Choice
        id="check-severity"
        label={words.severity}
        value={asked.severity}
        counts={counts.severity}
        order={(a, b) => rank(a) - rank(b)}
        say={(severity) => {
          const known = SEVERITIES.find((each) => each === severity);
          return known ? `${words.severities[known]}: ${words.severityMeaning[known]}` : severity;
        }}
        words={words}
        isCounted={isCounted}
        onChoose={(severity) => onChoose({ severity })}
      />
      <p>
        <label for="check-text">{words.text}</label>
        <input
          id="check-text"
          type="search"
          value={asked.text}
          aria-describedby="check-text-hint"
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <small id="check-text-hint">{words.textHint}</small>
      </p>
    </search>
  );
}

function rank(severity: string): number {
  return SEVERITIES.indexOf(severity as (typeof SEVERITIES)[number]);
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly order: (a: string, b: string) => number;
  readonly say: (value: string) => string;
  readonly words: (typeof CHECK)[InterfaceLang];
  readonly isCounted: boolean;
  readonly onChoose: (value: string | null) => void;
}

/** Stands before a value in the list, so that an empty value is not "all". */
const CHOSEN = '=';

function Choice({ id, label, value, counts, order, say, words, isCounted, onChoose }: ChoiceProps) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // What the address names is shown even when nothing is left of it.
  const values = [...new Set([...counts.keys(), ...(value === null ? [] : [value])])].sort(order);
  return (
    <p>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value === null ? '' : CHOSEN + value}
        onChange={({ currentTarget }) =>
          onChoose(currentTarget.value === '' ? null : currentTarget.value.slice(CHOSEN.length))
        }
      >
        <option value="">{isCounted ? words.counted(words.all, all) : words.all}</option>
        {values.map((each) => (
          <option key={each} value={CHOSEN + each}>
            {isCounted ? words.counted(say(each), counts.get(each) ?? 0) : say(each)}
          </option>
        ))}
      </select>
    </p>
  );
}
