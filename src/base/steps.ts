/** Work that may be left between its steps: a page lets its reader in there, a command does not. */
export type Steps<R> = Generator<void, R, void>;

/** Lets others in between two steps of a long work that waits for the disk anyway; a command has nobody to let in. */
export type Pause = () => Promise<void> | void;

export const NO_PAUSE: Pause = () => {};

/** Returns what the work gives when it is done without a stop. */
export function finish<R>(work: Steps<R>): R {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
