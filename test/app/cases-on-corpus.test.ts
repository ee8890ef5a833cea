// The lawyers' cases once more, on the rules that were read from the corpus instead of hand-written ones.
import { describe, expect, test } from 'vitest';
import { lawVersionsOn } from '../../src/app/law-versions.ts';
import { openLaw } from '../../src/app/open-law.ts';
import { rulesOfEdition } from '../../src/app/rules-of-edition.ts';
import { timeLogic } from '../../src/app/time-logic.ts';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import type { LawVersions } from '../../src/score/law-versions.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { CALENDAR } from '../score/load-law.ts';
import type { CaseFile } from '../score/run-case-file.ts';
import { compareWith, readCaseFiles } from '../score/run-case-file.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const workspace = embeddedWorkspace();

/** The edition of the body's methodology that has rules and is in effect on the date, windows aside: the cases are about its rules. */
async function lawOf(file: CaseFile): Promise<LawVersions | null> {
  const { value: law } = await openLaw(workspace, file.facts.body);
  if (law === null) return null;
  const versions = lawVersionsOn(law, file.date, timeLogic);
  const methodology = law.methodologies.find((entry) => entry.act === versions.act);
  if (!methodology) return null;
  const started = methodology.editions
    .map((edition, index) => ({ edition, index }))
    .filter(
      ({ edition }) => edition.words !== 'unknown' && (law.bounds[edition.from]?.earliest ?? '9999') <= file.date,
    );
  const last = started[started.length - 1];
  if (!last) return null;
  const rules = rulesOfEdition(law, methodology, last.index);
  return {
    ...versions,
    status: file.law?.status ?? 'applies',
    certainty: file.law?.certainty ?? 'presumed',
    versions: [{ label: last.edition.name, when: [], rules }],
  };
}

const files = readCaseFiles().filter(({ file }) => file.rules !== undefined && file.versions === undefined);

describe('cases on the rules of the corpus', () => {
  test.each(files)('$path', async ({ file }) => {
    const law = await lawOf(file);
    if (law === null) return;
    const card = scoreCase(file.facts, law, { calendar: CALENDAR, messages: scoreSpeech('en') });
    const { found, expected } = compareWith(card, file.expect);
    expect(found).toEqual(expected);
  });

  test('most cases are about bodies whose rules are held', async () => {
    const laws = await Promise.all(files.map(({ file }) => lawOf(file)));
    expect(laws.filter((law) => law !== null).length).toBeGreaterThan(60);
  });
});
