import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import type { ShellWords } from '../../../messages/web/shell-en.ts';
import { printAddress } from '../address.ts';
import { DataProblem } from '../data.ts';
import { shellWords } from '../shell-words.ts';
import type { Loaded, Progress } from '../work/use-loaded.ts';
import { Busy } from './busy.tsx';

/** What takes longer, in milliseconds, is told with its progress and the way to stop it. */
const LONG = 600;

interface LoadingProps {
  readonly lang: InterfaceLang;
  readonly progress: Progress | null;
  readonly onStop: () => void;
}

/** Says that something is on its way; told to screen readers without taking the focus. */
export function Loading({ lang, progress, onStop }: LoadingProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="loading">
      {isLong ? (
        <Busy said={shellWords(lang).loading} lang={lang} progress={progress} onStop={onStop} />
      ) : (
        <p class="notice" role="status">
          <span class="spinner" aria-hidden="true" /> {shellWords(lang).loading}
        </p>
      )}
    </div>
  );
}

/** A body that the site does not hold. Matches `data/bodies/mddiai.json`, must not match `data/index.json`. */
const BODY_FILE = /^data\/bodies\/(.*)\.json$/u;

/** What browsers say when code did not come. Matches `Failed to fetch dynamically imported module: …`, `Importing a module script failed.`; must not match `x is not a function`. */
const NO_CODE = /dynamically imported module|module script failed/iu;

/** Returns the id of the body that was asked for and is not here. */
function missingBody(problem: unknown): string | null {
  if (!(problem instanceof DataProblem) || problem.kind !== 'missing') return null;
  const id = BODY_FILE.exec(problem.path)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
}

/** Returns what is to be told; null for a fault of our own. */
function toldOf(problem: unknown, words: ShellWords): string | null {
  const body = missingBody(problem);
  if (body !== null) return words.noBody(body);
  if (problem instanceof DataProblem && problem.kind !== 'stopped') return words[problem.kind](problem.path);
  return problem instanceof Error && NO_CODE.test(problem.message) ? words.offline(location.host) : null;
}

/** Says what could not be had and what to do next. */
export function Failed(props: {
  readonly lang: InterfaceLang;
  readonly problem: unknown;
  readonly retry?: () => void;
}) {
  const { problem, lang } = props;
  const words = shellWords(lang);
  if (problem instanceof DataProblem && problem.kind === 'stopped') return <Stopped {...props} />;
  const told = toldOf(problem, words);
  return (
    <Problem>
      <p>{told ?? words.ownFault}</p>
      {missingBody(problem) === null ? null : (
        <p>
          <a href={printAddress({ lang, page: 'bodies', parts: [], query: [] })}>{words.toBodies}</a>
        </p>
      )}
      {told !== null ? null : (
        <details>
          <summary>{words.details}</summary>
          <pre>{problem instanceof Error ? problem.message : String(problem)}</pre>
        </details>
      )}
      {props.retry ? (
        <button type="button" onClick={props.retry}>
          {words.tryAgain}
        </button>
      ) : null}
    </Problem>
  );
}

/** A whole page that is on its way or could not be had, under its title. */
export function NotYet(props: {
  readonly lang: InterfaceLang;
  readonly page: string;
  readonly loaded: Exclude<Loaded<unknown>, { readonly state: 'ready' }>;
}) {
  const { lang, page, loaded } = props;
  return (
    <section>
      <h1>{shellWords(lang).titles[page]}</h1>
      {loaded.state === 'loading' ? <Loading lang={lang} {...loaded} /> : <Failed lang={lang} {...loaded} />}
    </section>
  );
}

/** What the reader stopped is no fault. */
function Stopped({ lang, retry }: { readonly lang: InterfaceLang; readonly retry?: () => void }) {
  const words = shellWords(lang);
  return (
    <div class="notice" role="status">
      <p>{words.stopped}</p>
      {retry ? (
        <button type="button" onClick={retry}>
          {words.askAgain}
        </button>
      ) : null}
    </div>
  );
}

/** A box for what is wrong with the question. */
export function Problem({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="notice problem" role="alert">
      {children}
    </div>
  );
}
