/** What a ZIP says of itself, and what it holds. */
export interface ZipArchive {
  readonly has: (name: string) => boolean;
  /** Returns the bytes of an entry; null when it is missing, damaged or larger than the limits. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** Why something could not be read. */
  readonly problems: readonly ZipProblem[];
}

export type ZipProblem = 'too-large' | 'damaged' | 'encrypted';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries that are read, once inflated. */
  readonly inflated: number;
}

/** The longest decree inflates to some three megabytes. */
export const ZIP_LIMITS: ZipLimits = { entries: 4000, inflated: 64 * 1024 * 1024 };

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65535;
const DEFLATED = 8;
const STORED = 0;

/** Where the list of entries ends, looked for from the end of the file; -1 when there is none. */
function endRecord(view: DataView): number {
  const floor = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= floor; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return -1;
}

/** Returns the entries by name; null when the list is damaged or too long. */
function listEntries(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, Entry> | null {
  const end = endRecord(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  if (count > limits.entries) return null;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The next bytes; null at the end, 'damaged' where the stream cannot go on. Nothing of ours runs in here that could fail. */
async function nextPart(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array | null | 'damaged'> {
  try {
    const part = await reader.read();
    return part.done ? null : part.value;
  } catch {
    return 'damaged';
  }
}

/** Inflates until the limit: what the file declares is not believed. */
async function inflate(packed: Uint8Array, limit: number): Promise<Uint8Array | 'too-large' | 'damaged'> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await nextPart(reader); part !== null; part = await nextPart(reader)) {
    if (part === 'damaged') return part;
    length += part.length;
    if (length > limit) {
      await reader.cancel();
      return 'too-large';
    }
    chunks.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | null {
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL_MARK) return null;
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  return from + entry.packed > bytes.length ? null : bytes.subarray(from, from + entry.packed);
}

/**
 * Returns the archive that the bytes are. Guarantees: 1. never more is inflated than the limits allow, whatever the archive
 * declares; 2. entries are inflated only when they are asked for; 3. damage gives a problem, nothing is thrown.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problems: ZipProblem[] = [];
  const entries = bytes.length < END_LENGTH ? null : listEntries(bytes, view, limits);
  if (entries === null) problems.push('damaged');
  let left = limits.inflated;
  const refuse = (problem: ZipProblem): null => {
    problems.push(problem);
    return null;
  };
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries?.get(name);
    if (!entry) return null;
    if (entry.isEncrypted) return refuse('encrypted');
    if (entry.size > left) return refuse('too-large');
    const packed = packedBytes(bytes, view, entry);
    if (packed === null || (entry.method !== DEFLATED && entry.method !== STORED)) return refuse('damaged');
    const whole = entry.method === STORED ? packed : await inflate(packed, left);
    if (whole === 'too-large' || whole === 'damaged') return refuse(whole);
    left -= whole.length;
    return whole;
  };
  return { has: (name) => entries?.has(name) ?? false, read, problems };
}
