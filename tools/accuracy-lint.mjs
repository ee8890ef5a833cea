// Measures the lint: how many labelled defects it finds, and how many of its findings a person judged to be right.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkedCorpus, measureLintRecall, measureStructuralRecall } from '../test/support/lint-accuracy.ts';
import { findingKeys, judgedFindings } from '../test/support/lint-judged.ts';
import { bytesOf, DOCUMENT_NUMBERS, DOCUMENTS } from '../test/support/read-corpus.ts';

const percent = (part, all) => `${all === 0 ? '–' : ((part / all) * 100).toFixed(1)} %`;

/** Matches `rus.md`, `kaz@2019-09-26.md`; must not match `README.md`. */
const TEXT = /^(?:kaz|rus)(?:@\d{4}-\d{2}-\d{2})?\.md$/u;

function actsIn(folder) {
  return readdirSync(folder)
    .sort()
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .flatMap((act) =>
      readdirSync(join(folder, act))
        .sort()
        .filter((name) => TEXT.test(name))
        .map((name) => ({ name: `${act}/${name}`, bytes: readFileSync(join(folder, act, name)) })),
    );
}

/** Prints recall over the labels and precision over what was judged; a finding that nobody has judged is named. */
export async function printLintAccuracy(folder) {
  const checked = await checkedCorpus();
  const gold = measureLintRecall(checked);
  const structural = measureStructuralRecall(checked);
  console.log('Lint of the law (check):');
  console.log(
    `  labelled defects: ${gold.found} of ${gold.all} found (${percent(gold.found, gold.all)}); plain misprints apart: ${gold.plainFound} of ${gold.plainAll}`,
  );
  console.log(`  guards at which something was told: ${gold.wrong.length} of ${gold.guards}`);
  console.log(
    `  structural defects of the five decrees: ${structural.found} of ${structural.all} found (${percent(structural.found, structural.all)})`,
  );
  for (const missed of [...gold.missed, ...structural.missed]) console.log(`    missed ${missed}`);
  const documents = [
    ...DOCUMENT_NUMBERS.map((number) => ({ name: DOCUMENTS[number], bytes: bytesOf(number) })),
    ...(folder === undefined ? [] : actsIn(folder)),
  ];
  const judged = judgedFindings();
  let [right, wrong] = [0, 0];
  const open = [];
  for (const { name, bytes } of documents) {
    for (const key of findingKeys(name, bytes)) {
      const verdict = judged.get(key);
      if (verdict === undefined) open.push(key);
      else if (verdict) right += 1;
      else wrong += 1;
    }
  }
  console.log(
    `  findings in ${documents.length} texts, judged by reading each: ${right} right, ${wrong} wrong (${percent(right, right + wrong)}), ${open.length} not judged yet`,
  );
  for (const key of open) console.log(`    not judged: ${key}`);
}

if (process.argv[1]?.endsWith('accuracy-lint.mjs')) await printLintAccuracy(process.argv[2]);
