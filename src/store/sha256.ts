import { lazily } from '../base/remember.ts';

/** Loaded when something is first hashed: a question about a law that is kept hashes nothing, and loading costs a sixth of its start. */
const crypto = lazily(() => process.getBuiltinModule('node:crypto'));

/** Returns the sha256 of bytes or of text in UTF-8, as 64 hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return crypto().hash('sha256', data, 'hex');
}
