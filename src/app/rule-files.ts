import type { BodyLaw, MethodologyLaw } from '../model/body-law.ts';
import type { Bound } from '../model/lifecycle.ts';
import type { RuleFile, Timeline } from '../model/rule-graph.ts';
import { rulesOfEdition } from './rules-of-edition.ts';

/** Returns the folder of a methodology's rule files: `<body>/<date>_<number>`, under the body that adopted it. */
export function ruleFolderOf(act: string): string {
  const [body = '', adopted = '', number = ''] = act.split('/');
  return `${body}/${adopted}_${number}`;
}

function boundOf(law: BodyLaw, index: number | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
}

/**
 * Returns what the rule files of one methodology hold, by path relative to the rules folder: one for every edition whose words are
 * held, and `timeline.yaml` with all editions.
 */
export function ruleFilesOf(law: BodyLaw, methodology: MethodologyLaw): Map<string, RuleFile | Timeline> {
  const files = new Map<string, RuleFile | Timeline>();
  const folder = ruleFolderOf(methodology.act);
  const [body = ''] = methodology.act.split('/');
  methodology.editions.forEach((edition, index) => {
    if (edition.words === 'unknown') return;
    const file: RuleFile = {
      schema: 'adisteme/rules/1',
      body,
      act: methodology.act,
      edition: { by: edition.by, from: boundOf(law, edition.from) ?? unbounded(), until: boundOf(law, edition.until) },
      rules: rulesOfEdition(law, methodology, index),
    };
    files.set(`${folder}/${edition.name}.yaml`, file);
  });
  files.set(`${folder}/timeline.yaml`, timelineOf(law, methodology, body));
  return files;
}

function unbounded(): Bound {
  return {
    earliest: '1991-12-16',
    latest: null,
    latestIfDuty: null,
    exact: null,
    formula: null,
    words: null,
    needs: [],
  };
}

function timelineOf(law: BodyLaw, methodology: MethodologyLaw, body: string): Timeline {
  return {
    schema: 'adisteme/timeline/1',
    body,
    act: methodology.act,
    editions: methodology.editions.map((edition) => ({
      edition: edition.name,
      by: edition.by,
      words: edition.words,
      from: boundOf(law, edition.from) ?? unbounded(),
      until: boundOf(law, edition.until),
      begins: edition.by === methodology.act ? `adopted by ${edition.by}` : `changed by ${edition.by}`,
      ends: edition.ends,
      touched: [...edition.touched],
    })),
  };
}
