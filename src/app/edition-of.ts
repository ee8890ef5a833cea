import type { DocumentLinks } from './read-document.ts';

/** The edition that the name of a stored file bears. Matches `ru@2022-09-29.md`, must not match `ru.md`. */
const EDITION_OF_FILE = /@(\d{4}-\d{2}-\d{2})/u;

/** Returns the edition that a file's name bears; null = the text as adopted. */
export function editionOfFile(file: string): string | null {
  return EDITION_OF_FILE.exec(file)?.[1] ?? null;
}

/** Returns the day of the act that brought the text; '' = the text as adopted. */
export function editionOf(document: DocumentLinks): string {
  return editionOfFile(document.file) ?? '';
}
