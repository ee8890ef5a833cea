// Encrypts the parts of a small PDF as old programs did (RC4 of 40 bits): with a password to open it, or with one that only says
// what its owner allows.
import { createHash } from 'node:crypto';

export interface Passwords {
  /** Empty = anyone may open it. */
  readonly user: string;
  readonly owner: string;
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
/** Printing alone is allowed. */
const ALLOWED = -60;

function rc4(key: Buffer, data: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (box[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, to);
  }
  let [one, two] = [0, 0];
  return data.map((byte) => {
    one = (one + 1) & 255;
    two = (two + (box[one] ?? 0)) & 255;
    swap(one, two);
    return byte ^ (box[((box[one] ?? 0) + (box[two] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

/** Matches what a stream holds. */
const STREAM = /stream\n([\s\S]*)\nendstream/u;

/** Returns what encrypts objects, and the entries of the trailer that say so. */
export function lockPdf({ user, owner }: Passwords): {
  object: (body: string, number: number) => string;
  trailer: string;
} {
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(ALLOWED);
  const key = md5(padded(user), ownerEntry, allowed, ID).subarray(0, 5);
  const userEntry = rc4(key, PADDING);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return {
    object: (body, number) => {
      const own = md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10);
      const lock = (_: string, inner: string): string =>
        `stream\n${rc4(own, Buffer.from(inner, 'latin1')).toString('latin1')}\nendstream`;
      return body.replace(STREAM, lock);
    },
    trailer: `/ID [${hex(ID)} ${hex(ID)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(ownerEntry)} /U ${hex(userEntry)} /P ${ALLOWED} >> `,
  };
}
