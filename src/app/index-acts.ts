import { foldNumber } from '../lexicon/act-number.ts';
import { matchBody } from '../lexicon/body-names.ts';
import type { ActId, BodyId } from '../model/ids.ts';
import { LANGS } from '../model/ids.ts';
import type { Body, Work } from '../model/work.ts';
import type { ActIndex, Requisites } from './act-graph.ts';
import { isSlipOf, miscited } from './slips.ts';

/** Returns whether two bodies are one or follow each other: acts live on through renaming and succession. */
function kinshipOf(bodies: readonly Body[]): (a: BodyId, b: BodyId) => boolean {
  const first = new Map(bodies.map((body) => [body.id, body.id]));
  const rootOf = (id: BodyId): BodyId => {
    const above = first.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const body of bodies)
    for (const { body: other } of [...body.predecessors, ...body.successors]) first.set(rootOf(other), rootOf(body.id));
  return (a, b) => rootOf(a) === rootOf(b);
}

function keyOf(adopted: string | null, number: string | null): string {
  return `${adopted ?? ''} ${number === null ? '' : foldNumber(number)}`;
}

/** The one of several; null where there are none or more. */
function only(works: readonly Work[]): ActId | null {
  return works.length === 1 ? (works[0]?.id ?? null) : null;
}

/**
 * Returns an index over the works. A date and number (or a date and registration number where the number is not told) name an act of
 * the body that speaks, of one that it followed or that followed it, else of the body that the words name or whose act bears the same
 * registration: bodies number their acts alike, and an act of another body is never taken for one that is not known. Without a number the
 * only methodology of the body from that day is taken; with a slip in the day the only act of that number (`isExact` tells it).
 */
export function indexActs(works: readonly Work[], bodies: readonly Body[]): ActIndex {
  const byNumber = new Map<string, Work[]>();
  const byRegistration = new Map<string, Work[]>();
  const byId = new Map(works.map((work) => [work.id, work]));
  const areKin = kinshipOf(bodies);
  const slips = miscited(works);
  const byBody = new Map<BodyId, Work[]>();
  for (const work of works) {
    if (slips.has(work.id)) continue;
    if (CHANGED.has(work.kind)) push(byBody, work.body, work);
    if (work.number !== null) push(byNumber, keyOf(work.adopted, work.number), work);
    if (work.registration?.number != null) push(byRegistration, keyOf(work.adopted, work.registration.number), work);
  }
  const candidatesFor = ({ adopted, number, registration }: Requisites): Work[] => {
    if (number !== null) return byNumber.get(keyOf(adopted, number)) ?? [];
    return registration === null ? [] : (byRegistration.get(keyOf(adopted, registration)) ?? []);
  };
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const isNamed = (work: Work, name: string | null): boolean => {
    const body = bodyOf.get(work.body);
    if (name === null || body === undefined) return false;
    return LANGS.some((lang) => matchBody(name, lang, [body]).best !== null);
  };
  const find = (reference: Requisites, issuer: BodyId | null): ActId | null => {
    const candidates = candidatesFor(reference);
    if (candidates.length === 0) return issuer === null ? null : findLoosely(byBody.get(issuer) ?? [], reference);
    if (issuer === null) return only(candidates);
    const near =
      candidates.find((work) => work.body === issuer)?.id ??
      only(candidates.filter((work) => areKin(work.body, issuer)));
    if (near !== null) return near;
    const { bodyAsWritten: name, registration } = reference;
    const isRegistered = (work: Work) => registration !== null && work.registration?.number === registration;
    return only(candidates.filter((work) => isRegistered(work) || isNamed(work, name)));
  };
  return { find, work: (id) => byId.get(id) };
}

/** Kinds of acts that others amend or repeal. */
const CHANGED: ReadonlySet<string> = new Set(['approve', 'amend', 'repeal']);

/** The act of the body that words with a slip, or without a number, mean. */
function findLoosely(own: readonly Work[], reference: Requisites): ActId | null {
  if (reference.adopted === null) return null;
  const isBare = reference.number === null && reference.registration === null;
  return isBare
    ? only(own.filter((work) => work.adopted === reference.adopted && work.kind === 'approve'))
    : only(own.filter((work) => isSlipOf(work, reference)));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
