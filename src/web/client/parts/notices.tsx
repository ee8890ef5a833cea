import type { ComponentChildren } from 'preact';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { SHELL } from '../../../messages/web/shell.ts';
import { DataProblem } from '../data.ts';

/** Says that something is on its way; told to screen readers without taking the focus. */
export function Loading({ lang }: { readonly lang: InterfaceLang }) {
  return (
    <p class="notice" role="status">
      <span class="spinner" aria-hidden="true" /> {SHELL[lang].loading}
    </p>
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
  const said = problem instanceof DataProblem ? words[problem.kind](problem.path) : words.ownFault;
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

/** A box for what is wrong with the question. */
export function Problem({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="notice problem" role="alert">
      {children}
    </div>
  );
}
