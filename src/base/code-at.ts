const { charCodeAt } = String.prototype;

/**
 * Returns the UTF-16 unit at a place, as `charCodeAt` does; NaN outside of the text. For loops over all units of texts of every
 * origin: engines keep slices, joined texts and copies as different kinds of object, and where they have seen more than a few kinds
 * they look the method up anew for each unit, which costs several times the unit itself.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
