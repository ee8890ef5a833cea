import { gzipSync } from 'node:zlib';
import type { ClientFiles } from '../../src/web/client-files.ts';

/** A page of the client and the compressed bytes of all code and styles that are loaded before it can be used. */
export interface PageSize {
  readonly page: string;
  readonly bytes: number;
}

/** Matches `from"./a.js"` and `import"../chunks/a.js"`, must not match `import("./a.js")`. */
const STATIC_IMPORT = /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/gu;
/** Matches a chunk that is loaded when needed, must not match `from"./chunks/a.js"`. */
const LAZY_IMPORT = /import\(["'`](\.\/chunks\/[^"'`]+\.js)["'`]\)/gu;

/** Returns the sizes of the pages, by following static imports from the frame and from each page. */
export function clientSizes({ files }: ClientFiles): PageSize[] {
  const codeOf = (path: string) => Buffer.from(files.get(path) ?? '').toString();
  const reach = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const [, name = ''] of codeOf(path).matchAll(STATIC_IMPORT))
      reach(new URL(name, `http://site/${path}`).pathname.slice(1), seen);
    return seen;
  };
  const pages = [...codeOf('app.js').matchAll(LAZY_IMPORT)].map(([, name = '']) => name.slice(2));
  return [...new Set(pages)].sort().map((page) => {
    const loaded = reach(page, reach('app.js', new Set(['style.css'])));
    const bytes = [...loaded].reduce((sum, path) => sum + gzipSync(codeOf(path), { level: 9 }).length, 0);
    return { page, bytes };
  });
}
