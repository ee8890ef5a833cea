import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { SHELL } from '../../../messages/web/shell.ts';
import { DataProblem } from '../data.ts';
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
        <Busy said={SHELL[lang].loading} lang={lang} progress={progress} onStop={onStop} />
      ) : (
        <p class="notice" role="status">
          <span class="spinner" aria-hidden="true" /> {SHELL[lang].loading}
        </p>
      )}
    </div>
  );
}

/** Says what could not be had and what to do next. */
export function Failed(props: {
  readonly lang: InterfaceLang;
  readonly problem: unknown;
  readonly retry?: () => void;
}) {
  const words = SHELL[props.lang];
  const { problem } = props;
  if (problem instanceof DataProblem && problem.kind === 'stopped') return <Stopped {...props} />;
  const said =
    problem instanceof DataProblem && problem.kind !== 'stopped' ? words[problem.kind](problem.path) : words.ownFault;
  return (
    <Problem>
      <p>{said}</p>
      {problem instanceof DataProblem ? null : (
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
      <h1>{SHELL[lang].titles[page]}</h1>
      {loaded.state === 'loading' ? <Loading lang={lang} {...loaded} /> : <Failed lang={lang} {...loaded} />}
    </section>
  );
}

/** What the reader stopped is no fault. */
function Stopped({ lang, retry }: { readonly lang: InterfaceLang; readonly retry?: () => void }) {
  const words = SHELL[lang];
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
