import { tryText } from '../amend/try.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { TryAnswer } from '../model/answers.ts';
import type { Lang } from '../model/ids.ts';

/** A pasted decree is a file for `add`; one sentence or a few paragraphs are enough here. */
const MAX_CHARACTERS = 2_000_000;

/** Returns what a sentence orders, or null and why it cannot be read. **Diagnostics:** USE_OPTION_INVALID. */
export function trySentence(text: string, lang: Lang | null): Outcome<TryAnswer | null> {
  if (text.trim() === '')
    return outcome(null, [
      diagnose('USE_OPTION_INVALID', 'There is no sentence to read: adisteme try "<sentence>".', {}),
    ]);
  if (text.length > MAX_CHARACTERS) {
    return outcome(null, [
      diagnose('USE_OPTION_INVALID', 'The text is too long for one question; use `adisteme add <file>`.', {}),
    ]);
  }
  return outcome(lang === null ? tryText(text) : tryText(text, lang));
}
