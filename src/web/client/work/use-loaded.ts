import { useEffect, useRef, useState } from 'preact/hooks';
import { DataProblem } from '../data.ts';
import type { Control } from './over-all.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Something that is being loaded or worked out, has come, or could not be had. */
export type Loaded<T> =
  | { readonly state: 'loading'; readonly progress: Progress | null; readonly onStop: () => void }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: unknown; readonly retry: () => void };

/** Progress is told this often, in milliseconds: oftener nobody can read it. */
const TELL_EVERY = 100;

/** Returns what a promise gives; asked anew whenever the key changes, stopped when nobody waits for it or the reader says so. */
export function useLoaded<T>(key: string, load: (control: Control) => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const asked = `${attempt} ${key}`;
  const [result, setResult] = useState<{ readonly asked: string; readonly loaded: Loaded<T> } | null>(null);
  const stop = useRef(() => {});
  const onStop = () => stop.current();
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const settle = (loaded: Loaded<T>) => {
      if (!signal.aborted) setResult({ asked, loaded });
    };
    const retry = () => setAttempt((count) => count + 1);
    stop.current = () => {
      settle({ state: 'failed', problem: new DataProblem('stopped', key), retry });
      control.abort();
    };
    let told = 0;
    const tell = (done: number, total: number) => {
      if (performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      settle({ state: 'loading', progress: { done, total }, onStop });
    };
    load({ signal, tell }).then(
      (value) => settle({ state: 'ready', value }),
      (problem: unknown) => settle({ state: 'failed', problem, retry }),
    );
    return () => control.abort();
  }, [asked]);
  return result?.asked === asked ? result.loaded : { state: 'loading', progress: null, onStop };
}
