import { consolidatedTexts } from '../../src/app/consolidated-text.ts';
import { importFolder } from '../../src/app/import.ts';
import { listBodies } from '../../src/app/list.ts';
import { openLaw } from '../../src/app/open-law.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { addDays } from '../../src/base/legal-date.ts';
import type { BodyLaw } from '../../src/model/body-law.ts';
import { akomaNtoso } from '../../src/report/akn/akoma-ntoso.ts';
import { aknValidator } from './akn-schema.ts';
import { copiedWorkspace } from './workspace.ts';

export interface AknAccuracy {
  readonly texts: number;
  readonly valid: number;
  readonly faults: readonly { readonly text: string; readonly fault: string }[];
}

/** Days on which the text may be another: the first and last day of every moment, and the days beside them. */
function daysOf(law: BodyLaw): string[] {
  const days = law.bounds.flatMap((bound) =>
    [bound.exact, bound.earliest, bound.latest, bound.latestIfDuty].flatMap((day) =>
      day === null ? [] : [addDays(day, -1), day, addDays(day, 1)],
    ),
  );
  return [...new Set(days)].sort();
}

async function checkBody(
  workspace: Workspace,
  law: BodyLaw,
  faultsOf: (xml: string) => readonly string[],
): Promise<AknAccuracy> {
  const faults: { text: string; fault: string }[] = [];
  let texts = 0;
  for (const date of daysOf(law)) {
    for (const act of [undefined, ...law.methodologies.map((entry) => entry.act)]) {
      const { value } = await consolidatedTexts(workspace, { body: law.body.id, date, act, lang: null });
      for (const text of value ?? []) {
        texts += 1;
        const [fault] = faultsOf(akomaNtoso(text));
        if (fault !== undefined) faults.push({ text: `${text.act.id} ${text.lang}@${date}`, fault });
      }
    }
  }
  return { texts, valid: texts - faults.length, faults };
}

/** Returns how many texts of all bodies of the embedded corpus, and of a folder of acts, are valid Akoma Ntoso on every day that matters. */
export async function measureAkn(schemaPath: string, folder: string | undefined): Promise<AknAccuracy> {
  const faultsOf = aknValidator(schemaPath);
  const workspace = copiedWorkspace();
  if (folder !== undefined) await importFolder(workspace, { folder, write: true }, () => {});
  const total = { texts: 0, valid: 0, faults: [] as { text: string; fault: string }[] };
  for (const { id } of listBodies(workspace).value?.bodies ?? []) {
    const { value: law } = await openLaw(workspace, id);
    if (law === null || law.methodologies.length === 0) continue;
    const { texts, valid, faults } = await checkBody(workspace, law, faultsOf);
    total.texts += texts;
    total.valid += valid;
    total.faults.push(...faults);
  }
  return total;
}

export function printAkn({ texts, valid, faults }: AknAccuracy): string {
  const told = faults.slice(0, 20).map(({ text, fault }) => `  ${text}: ${fault}`);
  return [`texts ${texts}, valid against the OASIS schema ${valid}`, ...told].join('\n');
}
