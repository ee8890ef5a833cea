import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { ClientFiles } from '../../src/web/client-files.ts';

/** The compressed bytes of all code and styles that a browser loaded. */
export interface CodeSize {
  readonly gzip: number;
  readonly brotli: number;
}

/** Returns the size of the files of the client among these paths of the site; each file counts once. */
export function codeSize({ files }: ClientFiles, paths: Iterable<string>): CodeSize {
  const loaded = [...new Set(paths)].flatMap((path) => files.get(path) ?? []);
  const sum = (compress: (file: Uint8Array) => Uint8Array) =>
    loaded.reduce((total, file) => total + compress(file).length, 0);
  return { gzip: sum((file) => gzipSync(file, { level: 9 })), brotli: sum((file) => brotliCompressSync(file)) };
}
