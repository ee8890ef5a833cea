import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../support/workspace.ts';
import { adisteme } from './run.ts';

test('add --md writes the decree as it was read: a damaged copy becomes clean Markdown', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'adisteme-')), 'decree.md');
  const source = join(projectFolder, 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt');
  expect(adisteme(['add', source, '--md', file]).code).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('\n5-тармақ келесі редакцияда мазмұндалсын:\n');
  const again = JSON.parse(adisteme(['add', file, '--json']).out) as { identity: { id: string }; edits: unknown[] };
  const first = JSON.parse(adisteme(['add', source, '--json']).out) as { identity: { id: string }; edits: unknown[] };
  expect(again.identity.id).toBe('atyrau-oblast-akimat/2023-06-29/105');
  expect(again.edits).toHaveLength(first.edits.length);
});
