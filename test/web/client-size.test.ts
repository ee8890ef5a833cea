import { expect, test } from 'vitest';
import { codeVersion } from '../../src/app/workspace.ts';
import { openClient } from '../../src/web/client-files.ts';
import { clientSizes } from '../support/client-sizes.ts';
import { projectFolder } from '../support/workspace.ts';

const client = await openClient(projectFolder, codeVersion(projectFolder));

/** A case is scored while it is typed: that page carries the scoring core, its reasons in three languages and a reader of YAML. */
const LARGER = /\/case-/u;

test('no page needs 100 KB of compressed code to be opened; the one that scores a case, 150', () => {
  const sizes = clientSizes(client);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.filter(({ page, bytes }) => bytes >= (LARGER.test(page) ? 150_000 : 100_000))).toEqual([]);
  // Shapes are checked where files are read, never in the page.
  expect(client.single).not.toContain('ZodError');
  // What was not found would count nothing.
  expect(sizes.every(({ bytes }) => bytes > 10_000)).toBe(true);
});

test('the page that is one file is not larger than all its code', () => {
  expect(client.single).not.toMatch(/\bfrom\s*["'`]\.\//u);
  expect(client.single).not.toMatch(/["'`]node:[a-z]/u);
});
