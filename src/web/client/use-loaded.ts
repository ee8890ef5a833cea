import { useEffect, useState } from 'preact/hooks';

/** Something that is being loaded, has come, or could not be had. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly problem: unknown; readonly retry: () => void };

/** Returns what a promise gives; loaded anew whenever the key changes. A result that comes too late is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const asked = `${attempt} ${key}`;
  const [result, setResult] = useState<{ readonly asked: string; readonly loaded: Loaded<T> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = (loaded: Loaded<T>) => {
      if (isCurrent) setResult({ asked, loaded });
    };
    load().then(
      (value) => settle({ state: 'ready', value }),
      (problem: unknown) => settle({ state: 'failed', problem, retry: () => setAttempt((count) => count + 1) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return result?.asked === asked ? result.loaded : { state: 'loading' };
}
