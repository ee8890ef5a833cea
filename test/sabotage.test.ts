// `npm run sabotage` breaks the resolver on purpose; each break must still have its place in the code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './support/workspace.ts';

interface Break {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const { BREAKS } = (await import(join(projectFolder, 'tools/sabotage-breaks.mjs'))) as { BREAKS: readonly Break[] };

// Not among the tests that sabotage runs: this one would fail for every break.
test.each(BREAKS)('the break "$name" stands once in the code', ({ file, find, replace }) => {
  const code = readFileSync(join(projectFolder, file), 'utf8');
  expect(code.split(find).length - 1).toBe(1);
  expect(replace).not.toBe(find);
});
