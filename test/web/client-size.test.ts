import { expect, test } from 'vitest';
import { codeVersion } from '../../src/app/workspace.ts';
import { openClient } from '../../src/web/client-files.ts';
import { clientSizes } from '../support/client-sizes.ts';
import { projectFolder } from '../support/workspace.ts';

const client = await openClient(projectFolder, codeVersion(projectFolder));

test('no page needs 100 KB of compressed code to be opened', () => {
  const sizes = clientSizes(client);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.filter(({ bytes }) => bytes >= 100_000)).toEqual([]);
  // What was not found would count nothing.
  expect(sizes.every(({ bytes }) => bytes > 10_000)).toBe(true);
});

test('the page that is one file is not larger than all its code', () => {
  expect(client.single).not.toMatch(/\bfrom\s*["'`]\.\//u);
  expect(client.single).not.toContain('node:');
});
