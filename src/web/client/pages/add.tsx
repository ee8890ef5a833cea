import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ADD_PAGE } from '../../../messages/web/add.ts';
import type { AddAnswer } from '../../../model/add-answer.ts';
import type { Lang } from '../../../model/ids.ts';
import { LANGS } from '../../../model/ids.ts';
import '../add/add.css';
import type { AddRefusal } from '../add/ask.ts';
import { askAdd, readToken } from '../add/ask.ts';
import { Refused, Shown } from '../add/shown.tsx';
import type { Address } from '../address.ts';
import { printAddress, queryOf, withQuery } from '../address.ts';
import { forgetData, loadIndex } from '../data.ts';
import type { PageProps, PartProps } from '../page.ts';
import { Busy } from '../parts/busy.tsx';
import { useLoaded } from '../work/use-loaded.ts';

/** A decree is shown before it is taken in; where there is no server, the way to one. */
export function AddPage({ address, lang }: PageProps) {
  const words = ADD_PAGE[lang];
  const hasServer = document.documentElement.dataset.server === 'true';
  return (
    <section class="add-page">
      <h1>{words.title}</h1>
      {hasServer ? (
        <>
          <p>{words.intro}</p>
          <Intake address={address} lang={lang} />
        </>
      ) : (
        <div class="notice">
          <p>{words.noServer}</p>
          <pre>
            <code>adisteme serve</code>
          </pre>
          <p>{words.noServerThen}</p>
          <pre>
            <code>adisteme add decree.pdf</code>
          </pre>
        </div>
      )}
    </section>
  );
}

/** Kept while the page is open, so that the reader pastes it once; never in the address. */
let keptToken = '';

type State =
  | { readonly at: 'nothing'; readonly wasLeft: boolean }
  | { readonly at: 'reading' | 'writing' }
  | { readonly at: 'refused'; readonly refusal: AddRefusal; readonly shown: AddAnswer | null }
  | { readonly at: 'shown'; readonly answer: AddAnswer };

function useToken(address: Address): [string, (token: string) => void] {
  const given = queryOf(address, 'token');
  const [token, setToken] = useState(given ?? keptToken);
  // Before the page is painted: a token must not be seen in the address, nor copied with it.
  useLayoutEffect(() => {
    if (given === null) return;
    keptToken = given;
    setToken(given);
    history.replaceState(null, '', printAddress(withQuery(address, { token: null })));
  }, [given]);
  return [
    token,
    (next) => {
      keptToken = next;
      setToken(next);
    },
  ];
}

function Intake({ address, lang }: PartProps) {
  const words = ADD_PAGE[lang];
  const [token, setToken] = useToken(address);
  const [file, setFile] = useState<File | null>(null);
  const [body, setBody] = useState(queryOf(address, 'body') ?? '');
  const [textLang, setTextLang] = useState(LANGS.find((each) => each === queryOf(address, 'text-lang')) ?? null);
  const [state, setState] = useState<State>({ at: 'nothing', wasLeft: false });
  const [isWithoutToken, setWithoutToken] = useState(false);
  const tokenField = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  // A preview that nobody looks at any more need not go on.
  useEffect(() => () => running.current?.abort(), []);

  const ask = async (asked: File, writeWith: string | null, shown: AddAnswer | null) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = writeWith === null ? control : null;
    setState({ at: writeWith === null ? 'reading' : 'writing' });
    const answer = await askAdd({ file: asked, body, textLang, lang, token: writeWith }, control.signal);
    // Another question was asked since.
    if (writeWith === null && running.current !== control) return;
    if ('why' in answer) return setState({ at: 'refused', refusal: answer, shown });
    if (answer.written) forgetData();
    setState({ at: 'shown', answer });
  };
  const choose = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    ask(chosen, null, null);
  };
  // What was shown was read with the other answer: it is to be read again before anything is written.
  const tell = (changed: { readonly body: string } | { readonly textLang: Lang | null }) => {
    const next = { body, textLang, ...changed };
    setBody(next.body);
    setTextLang(next.textLang);
    running.current?.abort();
    setState({ at: 'nothing', wasLeft: false });
    const query = { token: null, body: next.body === '' ? null : next.body, 'text-lang': next.textLang };
    history.replaceState(null, '', printAddress(withQuery(address, query)));
  };
  const leave = () => {
    setFile(null);
    if (chooser.current) chooser.current.value = '';
    setState({ at: 'nothing', wasLeft: state.at === 'shown' && !state.answer.written });
    chooser.current?.focus();
  };
  const takeIn = (shown: AddAnswer) => {
    const sent = readToken(token);
    setWithoutToken(sent === null);
    if (sent === null) tokenField.current?.focus();
    else if (file !== null) ask(file, sent, shown);
  };
  const shown = state.at === 'shown' ? state.answer : state.at === 'refused' ? state.shown : null;
  const isBusy = state.at === 'reading' || state.at === 'writing';
  return (
    <>
      <DropZone lang={lang} isBusy={isBusy} chooser={chooser} onFile={choose} />
      <div class="add-options">
        <BodyField lang={lang} value={body} isBusy={isBusy} onBody={(name) => tell({ body: name })} />
        <p>
          <label for="add-lang">{words.language}</label>
          <select
            id="add-lang"
            value={textLang ?? ''}
            disabled={isBusy}
            onChange={({ currentTarget }) =>
              tell({ textLang: LANGS.find((each) => each === currentTarget.value) ?? null })
            }
          >
            <option value="">{words.auto}</option>
            {LANGS.map((each) => (
              <option key={each} value={each}>
                {words[each]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="add-token">{words.token}</label>
          <input
            id="add-token"
            ref={tokenField}
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="add-token-hint"
            aria-invalid={isWithoutToken}
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
          <small id="add-token-hint">{words.tokenHint}</small>
        </p>
      </div>
      {isWithoutToken ? (
        <p class="notice problem" role="alert">
          {words.needToken}
        </p>
      ) : null}
      {file !== null && !isBusy && !(state.at === 'shown' && state.answer.written) ? (
        <p>
          <span dir="auto">{file.name}</span>{' '}
          <button type="button" onClick={() => ask(file, null, null)}>
            {words.again}
          </button>
        </p>
      ) : null}
      {state.at === 'nothing' && state.wasLeft ? (
        <p class="notice" role="status">
          {words.left}
        </p>
      ) : null}
      {state.at === 'reading' ? (
        <Busy said={words.reading(file?.name ?? '')} lang={lang} onStop={() => running.current?.abort()} />
      ) : null}
      {state.at === 'writing' ? <Busy said={words.writing} lang={lang} onStop={null} /> : null}
      {state.at === 'refused' ? <Refused refusal={state.refusal} lang={lang} /> : null}
      {shown === null ? null : <Shown answer={shown} lang={lang} onYes={() => takeIn(shown)} onNo={leave} />}
    </>
  );
}

interface DropZoneProps {
  readonly lang: PageProps['lang'];
  readonly isBusy: boolean;
  readonly chooser: { current: HTMLInputElement | null };
  readonly onFile: (file: File | undefined) => void;
}

/** A field for a file, and a place to drop it. */
function DropZone({ lang, isBusy, chooser, onFile }: DropZoneProps) {
  const words = ADD_PAGE[lang];
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the field inside is for all
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!isBusy) onFile(event.dataTransfer?.files[0]);
      }}
    >
      <label for="add-file">{words.file}</label>
      <input
        id="add-file"
        ref={chooser}
        type="file"
        disabled={isBusy}
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />{' '}
      <span class="hint">{words.drop}</span>
    </div>
  );
}

interface BodyFieldProps {
  readonly lang: PageProps['lang'];
  readonly value: string;
  readonly isBusy: boolean;
  readonly onBody: (body: string) => void;
}

/** A body by any of its names; the known ones are offered, a new one may be typed. */
function BodyField({ lang, value, isBusy, onBody }: BodyFieldProps) {
  const words = ADD_PAGE[lang];
  const loaded = useLoaded('index', loadIndex);
  const bodies = loaded.state === 'ready' ? loaded.value.bodies.slice(0, 1_000) : [];
  return (
    <p>
      <label for="add-body">{words.body}</label>
      <input
        id="add-body"
        type="text"
        list="add-bodies"
        disabled={isBusy}
        autocomplete="off"
        value={value}
        onInput={(event) => onBody(event.currentTarget.value)}
      />
      <datalist id="add-bodies">
        {bodies.map(({ body }) => (
          <option key={body.id} value={body.id}>
            {body.names[lang]}
          </option>
        ))}
      </datalist>
    </p>
  );
}
