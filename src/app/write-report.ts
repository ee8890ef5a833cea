import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { reasonOf, writeFileAtomic } from '../store/files.ts';

/** Writes reports to the files that the user named; returns what could not be written. **Diagnostics:** STORE_WRITE_FAILED. */
export function writeReports(
  reports: readonly { readonly file: string; readonly text: string | Uint8Array }[],
): Diagnostic[] {
  return reports.flatMap(({ file, text }) => {
    try {
      writeFileAtomic(file, text);
      return [];
    } catch (error) {
      return [diagnose('STORE_WRITE_FAILED', `${file} could not be written: ${reasonOf(error)}.`, { file })];
    }
  });
}
