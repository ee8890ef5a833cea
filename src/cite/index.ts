export { findCitations } from './find-citations.ts';
export { type CitedDocuments, indexUnits, resolveCitations, type UnitIndex } from './resolve-citations.ts';
