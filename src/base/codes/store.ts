import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of files on disk; see diagnostic-codes.ts. */
export const STORE_CODES = {
  STORE_FILE_MISSING: {
    severity: 'error',
    meaning: 'A file or folder that is needed is not there or cannot be read.',
    advice: 'Check the path and the permissions; the message names it.',
  },
  STORE_FILE_TOO_LARGE: {
    severity: 'error',
    meaning: 'A file is larger than the limit for its kind.',
    advice: 'A decree has a few hundred kilobytes; make sure that this is the right file.',
  },
  STORE_HASH_DIFFERS: {
    severity: 'error',
    meaning: 'The bytes of a stored document are not those that the manifest names: somebody edited evidence.',
    advice: 'Put the original bytes back, or take the new copy in with `adisteme add`.',
  },
  STORE_MANIFEST_MISSING: {
    severity: 'error',
    meaning: 'An act is marked as held, but its folder has no manifest or no document.',
    advice: 'Restore manifest.yaml and the document, or set `held: false`.',
  },
  STORE_CORRECTION_ASTRAY: {
    severity: 'warning',
    meaning: 'corrections.yaml names a file that the manifest of the act does not name.',
    advice: 'Write the name of the file as in manifest.yaml, or remove the correction.',
  },
  STORE_SCHEMA: {
    severity: 'error',
    meaning: 'A YAML file does not have the shape that its schema asks for.',
    advice: 'The message names the field, line and column; the schemas are in schemas/.',
  },
  STORE_YAML_BROKEN: {
    severity: 'error',
    meaning: 'A file is not readable YAML.',
    advice: 'The message names line and column; most often it is an indent or a missing quote.',
  },
  STORE_PATH_ESCAPES: {
    severity: 'error',
    meaning: 'A file name leads outside its folder.',
    advice: 'Names of documents in a manifest are plain file names inside the act folder.',
  },
  STORE_WRITE_FAILED: {
    severity: 'error',
    meaning: 'Results could not be written; what was there before is whole.',
    advice: 'Check free space and permissions of the folder that the message names.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
