import { isPartWord } from '../lexicon/units.ts';
import type { AddressPhrase, NamePhrase, Owner } from './clause-types.ts';
import { joinPath } from './coordinate.ts';

/** Where the clauses under a context line are: a path in an act, and whose. */
export interface Context {
  readonly path: readonly string[];
  readonly citedAs: string;
  readonly owner: Owner | null;
  /** The context is an approved document, so a sole annex is one of its own. */
  readonly isDocument: boolean;
  /** Depth of the labelled unit of the amending act that holds the line; its next sibling ends the context. */
  readonly scope: number;
  /** Further places that the same line names: what follows holds in each of them. */
  readonly siblings: readonly Context[];
  /** A header that names a decree without saying whether its own points or those of its document are meant. */
  readonly isHeader: boolean;
  /** Unit word of the innermost unit of the path. */
  readonly word: string | null;
}

/** One unit that a clause speaks of. */
export interface Target {
  readonly path: readonly string[];
  readonly citedAs: string;
  readonly owner: Owner | null;
}

export const NO_CONTEXT: Context = {
  path: [],
  citedAs: '',
  owner: null,
  isDocument: false,
  scope: -1,
  siblings: [],
  isHeader: false,
  word: null,
};

function isBareAnnex(element: string | undefined): boolean {
  return element === 'annex';
}

/**
 * Returns the path of a unit by its owner (contract.md 2): units of a decree itself begin with `act`; its sole unnumbered annex is
 * the approved document, the root of all other paths; a document's sole annex is annex 1.
 */
export function placePath(path: readonly string[], owner: Owner | null, context: Context): string[] {
  const bare = isBareAnnex(path[0]);
  const rest = bare ? path.slice(1) : path;
  if (owner === null) {
    if (!bare) return joinPath(context.path, path);
    return context.isDocument ? ['annex:1', ...rest] : [...rest];
  }
  if (owner.kind === 'decree') return bare ? [...rest] : ['act', ...rest];
  return bare ? ['annex:1', ...rest] : [...rest];
}

/** Returns the owner with the act that the context is about, where the words only point at it («указанным решением», «Әдістеменің»). */
export function ownerIn(owner: Owner | null, context: Context): Owner | null {
  if (owner === null) return context.owner;
  if (owner.isOwn || owner.reference !== null || owner.kind === 'law') return owner;
  return { ...owner, reference: context.owner?.reference ?? null };
}

/** «в части первой: … абзац второй исключить»: the paragraph is counted inside the part (domain.md 1.1). */
function isInPart(address: AddressPhrase, context: Context): boolean {
  const [inner] = address.words;
  const isParagraph = address.owner === null && address.paths[0]?.[0]?.startsWith('paragraph') === true;
  return isParagraph && context.word !== null && isPartWord(context.word) && inner !== undefined && !isPartWord(inner);
}

/** Returns the targets of an address inside a context, one per path. */
export function placeAddress(address: AddressPhrase, context: Context): Target[] {
  return address.paths.map((path) => ({
    path: isInPart(address, context) ? [...context.path, ...path] : placePath(path, address.owner, context),
    citedAs: address.citedAs,
    owner: ownerIn(address.owner, context),
  }));
}

/** Returns the context that an address opens: the first of its units; a list of containers is handled by the caller. */
export function contextOfAddress(address: AddressPhrase, context: Context, scope: number): Context[] {
  return placeAddress(address, context).map((target) => ({
    path: target.path,
    citedAs: target.citedAs,
    owner: target.owner,
    isDocument:
      address.owner?.kind === 'document' ||
      (isBareAnnex(address.paths[0]?.[0]) && !context.isDocument) ||
      context.isDocument,
    scope,
    siblings: [],
    isHeader: false,
    word: address.words.at(-1) ?? null,
  }));
}

/** Returns the context that a name opens: a document or law is the root, a decree named as a place holds its own points. */
export function contextOfName(
  name: NamePhrase,
  text: string,
  isHeader: boolean,
  outer: Context,
  scope: number,
): Context {
  const isDecreeItself = name.owner.kind === 'decree' && !isHeader;
  return {
    path: isDecreeItself ? ['act'] : [],
    citedAs: text.slice(name.start, name.end).replace(/\s+/gu, ' ').trim(),
    owner: ownerIn(name.owner, outer),
    isDocument: name.owner.kind === 'document',
    scope,
    siblings: [],
    isHeader: isHeader && name.owner.kind === 'decree',
    word: null,
  };
}

/** Returns the targets of units that stand inside containers: every unit in every container, each inside the context. */
export function placeInside(
  units: readonly AddressPhrase[],
  containers: readonly AddressPhrase[],
  context: Context,
): Target[] {
  if (containers.length === 0) return units.flatMap((unit) => placeAddress(unit, context));
  const inner = containers.flatMap((container) => contextOfAddress(container, context, context.scope));
  return inner.flatMap((place) => units.flatMap((unit) => placeAddress(unit, place)));
}
