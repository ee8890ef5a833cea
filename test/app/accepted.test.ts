import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/app/check.ts';
import { copiedWorkspace } from '../support/workspace.ts';

const ALL = { code: null, errorsOnly: false } as const;
const ACT = 'aksu-city-akimat/2018-05-04_278-5';

function workspaceWith(entries: string) {
  const workspace = copiedWorkspace();
  writeFileSync(join(workspace.corpus, ACT, 'overrides.yaml'), `schema: adisteme/overrides/1\naccepted:\n${entries}`);
  return workspace;
}

describe('findings that a person accepted', () => {
  test('a warning accepted with its reason is listed apart', async () => {
    const workspace = workspaceWith(
      '  - code: LINT_SCALE_GAP\n    provision: point_8\n    reason: the body rounds marks, letter of 3 May 2023\n',
    );
    const answer = await check(workspace, ALL, () => {});
    expect(answer.counts['LINT_SCALE_GAP']).toBeUndefined();
    expect(answer.accepted.map(({ diagnostic, reason }) => [diagnostic.code, reason])).toEqual([
      ['LINT_SCALE_GAP', 'the body rounds marks, letter of 3 May 2023'],
    ]);
    expect(answer.counts['CHECK_ACCEPTED_STALE']).toBeUndefined();
  });

  test('words narrow the entry: when the text changes, the finding comes up again and the entry is stale', async () => {
    const workspace = workspaceWith(
      '  - code: LINT_CITED_DOCUMENT_SWITCHES\n    words: приложению 9 к настоящей Методике\n    reason: agreed\n',
    );
    const answer = await check(workspace, ALL, () => {});
    expect(answer.counts['LINT_CITED_DOCUMENT_SWITCHES']).toBe(1);
    const stale = answer.diagnostics.filter((entry) => entry.code === 'CHECK_ACCEPTED_STALE');
    expect(stale.map(({ place, message }) => [place.file, place.line, message])).toEqual([
      [
        `${ACT}/overrides.yaml`,
        3,
        'The finding LINT_CITED_DOCUMENT_SWITCHES is accepted for aksu-city-akimat/2018-05-04/278-5, but there is no such finding any more.',
      ],
    ]);
  });

  test('an error cannot be accepted', async () => {
    const workspace = workspaceWith('  - code: STORE_HASH_DIFFERS\n    reason: we know\n');
    const file = join(workspace.corpus, ACT, 'ru@2023-04-11.txt');
    writeFileSync(file, `${readFileSync(file, 'utf8')} `);
    const answer = await check(workspace, ALL, () => {});
    expect(answer.counts['STORE_HASH_DIFFERS']).toBe(1);
    expect(answer.counts['CHECK_ACCEPTED_ERROR']).toBe(1);
    expect(answer.accepted).toEqual([]);
  });

  test('an entry without a reason is refused by the schema, with its line', async () => {
    const workspace = workspaceWith('  - code: LINT_SCALE_GAP\n    provision: point_8\n');
    const answer = await check(workspace, ALL, () => {});
    expect(answer.counts['LINT_SCALE_GAP']).toBe(1);
    const [problem] = answer.diagnostics.filter((entry) => entry.code === 'STORE_SCHEMA');
    expect(problem?.message).toMatch(/reason/u);
    expect(problem?.place.line).toBeGreaterThan(1);
  });

  test('the filter by code hides nothing of what is stale but what it is asked to hide', async () => {
    const workspace = workspaceWith('  - code: LINT_FORM_OTHER\n    provision: point_99\n    reason: agreed\n');
    const answer = await check(workspace, { code: 'CHECK_ACCEPTED_STALE', errorsOnly: false }, () => {});
    expect(answer.counts).toEqual({ CHECK_ACCEPTED_STALE: 1 });
  });

  test('messages follow the language of the interface', async () => {
    const workspace = copiedWorkspace();
    const filter = { code: 'LINT_FORM_ABSENT', errorsOnly: false };
    const said = async (lang: 'kk' | 'ru' | 'en') =>
      (await check(workspace, { ...filter, lang }, () => {})).diagnostics[0]?.message ?? '';
    expect(await said('ru')).toContain('Пункты отсылают к приложениям 6, 7, 8');
    expect(await said('kk')).toContain('6, 7, 8-қосымшаларға сілтейді');
    expect(await said('en')).toContain('Points send to annexes 6, 7, 8');
  });
});
