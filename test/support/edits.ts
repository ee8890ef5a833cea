import type { Edit, EditOp } from '../../src/model/amendment.ts';

/** Returns an edit of the unit at the path, with what a test says of it. */
export function editOf(op: EditOp, path: readonly string[], more: Partial<Edit> = {}): Edit {
  return {
    op,
    target: { act: null, path: [...path], citedAs: path.join('/') },
    words: null,
    newText: null,
    newUnits: [],
    fromAnnex: null,
    effective: null,
    until: null,
    languageOnly: null,
    certainty: 'certain',
    source: null,
    sourceProvision: 'act__point_1',
    ...more,
  };
}
