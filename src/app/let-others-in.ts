/** Resolves when whoever waits has been answered: between two steps of a long work of a server. */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
