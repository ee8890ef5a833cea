import { hash } from 'node:crypto';

/** Returns the sha256 of bytes or of text in UTF-8, as 64 hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}
