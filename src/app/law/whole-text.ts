/** Says whether an address is of the whole text: of the act, or of one of its annexes that is the methodology. Its title is not (domain.md 2.9). */
export function isOfWholeText(path: readonly string[]): boolean {
  return path.length === 0 || (path[0] === 'act' && path.length <= 2 && path[1] !== 'heading');
}
