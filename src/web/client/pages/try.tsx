import { useMemo, useState } from 'preact/hooks';
import { trySentence } from '../../../app/try-sentence.ts';
import { TRY } from '../../../messages/web/try.ts';
import type { Lang } from '../../../model/ids.ts';
import { LANGS } from '../../../model/ids.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import type { PageProps } from '../page.ts';
import { Problem } from '../parts/notices.tsx';
import { Reading } from '../try/reading.tsx';
import '../try/try.css';

/** So much of a pasted text goes into the address; the rest would make links that no mail program carries. */
const MOST_IN_ADDRESS = 2000;

/** How one sentence of an amending act is read, while it is typed. */
export function TryPage({ address, lang }: PageProps) {
  const words = TRY[lang];
  const [text, setText] = useState(queryOf(address, 'text') ?? '');
  const told = LANGS.find((entry) => entry === queryOf(address, 'text-lang')) ?? null;
  const [textLang, setTextLang] = useState<Lang | null>(told);
  const { value } = useMemo(() => trySentence(text, textLang), [text, textLang]);
  const follow = (next: string, nextLang: Lang | null) => {
    setText(next);
    setTextLang(nextLang);
    const kept = next === '' || next.length > MOST_IN_ADDRESS ? null : next;
    history.replaceState(null, '', printAddress(withQuery(address, { text: kept, 'text-lang': nextLang })));
  };
  return (
    <section class="try-page">
      <h1>{words.title}</h1>
      <p id="try-intro">{words.intro}</p>
      <label for="try-text">{words.text}</label>
      <textarea
        id="try-text"
        rows={6}
        dir="auto"
        aria-describedby="try-intro"
        value={text}
        onInput={(event) => follow(event.currentTarget.value, textLang)}
      />
      <p class="field">
        <label for="try-lang">{words.language}</label>
        <select
          id="try-lang"
          value={textLang ?? ''}
          onChange={(event) => follow(text, LANGS.find((entry) => entry === event.currentTarget.value) ?? null)}
        >
          <option value="">{words.auto}</option>
          {LANGS.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => follow(words.examples[lang === 'ru' ? 'ru' : 'kk'], null)}>
          {words.example}
        </button>
      </p>
      <h2>{words.result}</h2>
      {text.trim() === '' ? <p class="notice">{words.nothing}</p> : null}
      {text.trim() !== '' && value === null ? (
        <Problem>
          <p>{words.tooLong}</p>
        </Problem>
      ) : null}
      {value === null ? null : <Reading answer={value} lang={lang} />}
    </section>
  );
}
