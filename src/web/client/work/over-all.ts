import type { Steps } from '../../../base/steps.ts';

/** What a long question is handed: whether it is still wanted, and how to tell how far it is. */
export interface Control {
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number) => void;
}

/** Milliseconds after which what was typed or clicked meanwhile is dealt with: less than a frame. */
const LONGEST_STRETCH = 12;

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page answer its reader. Browsers without a scheduler wait a little longer. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Returns what the work gives; the page stays alive between its steps. Rejects once the question is not wanted any more. */
export async function inSteps<R>(work: Steps<R>, { signal }: Pick<Control, 'signal'>): Promise<R> {
  for (let breathed = performance.now(); ; ) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - breathed < LONGEST_STRETCH) continue;
    await breathe();
    breathed = performance.now();
  }
}

/** Returns what the step gives for every item, in their order; the page stays alive meanwhile. Rejects once the question is not wanted any more. */
export async function overAll<T, R>(
  items: readonly T[],
  step: (item: T) => R | Promise<R>,
  { signal, tell }: Control,
  atOnce = 1,
): Promise<R[]> {
  const results: R[] = [];
  let [next, done, breathed] = [0, 0, performance.now()];
  const work = async () => {
    while (next < items.length) {
      signal.throwIfAborted();
      const at = next;
      next += 1;
      results[at] = await step(items[at] as T);
      done += 1;
      tell(done, items.length);
      if (performance.now() - breathed < LONGEST_STRETCH) continue;
      await breathe();
      breathed = performance.now();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  signal.throwIfAborted();
  return results;
}
