import { sha256 } from '../store/sha256.ts';

/** Returns the sha256 of a text, as the disk's side of the house makes it; the browser brings its own. */
export function hashOfText(text: string): string {
  return sha256(text);
}
