/** Returns a way to understand the sources as answers keep it: a key that is said in each language, and what it is about. */
export function readingOf(key: string, ...about: readonly string[]): string {
  return about.length === 0 ? key : `${key}: ${about.join(' | ')}`;
}
