import { BUILD_WORDS as WORDS } from '../messages/build.ts';
import { checkWord } from '../messages/check.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { BuildAnswer } from '../model/answers.ts';

function percent(part: number, whole: number): string {
  return whole === 0 ? '0.0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Returns the summary of a build: every document with the account of its sentences, then what was written. */
export function printBuild(answer: BuildAnswer, lang: InterfaceLang): string {
  const lines = [`${WORDS.documents[lang]}: ${answer.documents.length}`];
  for (const document of answer.documents) {
    const silent = Object.values(document.notNormative).reduce((sum, count) => sum + count, 0);
    lines.push(
      `  ${document.act} (${document.lang}): ${document.sentences} ${WORDS.sentences[lang]}, ` +
        `${percent(document.claimed, document.sentences - silent)} ${WORDS.claimed[lang]}, ${silent} ${WORDS.notNormative[lang]}, ` +
        `${document.notModelled.length} ${WORDS.notModelled[lang]}`,
    );
  }
  lines.push(`${WORDS.written[lang]}: ${answer.written.length}; ${answer.unchanged} ${WORDS.unchanged[lang]}`);
  for (const path of answer.written.slice(0, 30)) lines.push(`  ${path}`);
  const count = (severity: string) => answer.diagnostics.filter((entry) => entry.severity === severity).length;
  lines.push(
    `${WORDS.findings[lang]}: ${count('error')} ${checkWord('errors', lang)}, ${count('warning')} ${checkWord('warnings', lang)}, ${count('info')} ${checkWord('infos', lang)} (${WORDS.seeCheck[lang]})`,
  );
  return lines.join('\n');
}
