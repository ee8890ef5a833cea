import { bodyKey, keysOfPlace } from '../lexicon/body-key.ts';
import { foldLetters } from '../lexicon/letters.ts';
import { BARE_NUMBER, HYPHENED } from '../lexicon/lint-marks.ts';
import {
  APPROVED_BY_ANNEXES,
  COLLECTIVE_TITLE,
  GROUND_WORDS,
  KK_ACCUSATIVE_END,
  KK_ACTION_END,
  KK_DATIVE_UNIT,
  KK_GOVERNED_BY_END,
  LOOSE_REGISTRATION,
  ONLY_APPROVED,
  SCOPE_WORDS,
  SCRAMBLED_LIST,
  UNIT_SPELLINGS,
} from '../lexicon/lint-words.ts';
import type { Provision } from '../model/provision.ts';
import type { LintDocument } from './document.ts';
import { spotOf, spotOfId } from './document.ts';
import type { Finding } from './finding.ts';
import { find } from './finding.ts';

/** The first point of the methodology takes in units that the title does not name. */
function checkScope(document: LintDocument): Finding[] {
  const { methodology, frontMatter } = document.expression;
  const first = document.norms.find((unit) => unit.kind === 'point');
  const title = frontMatter.title ?? methodology?.heading ?? null;
  if (!methodology || !first || title === null) return [];
  const titles = foldLetters(`${title} ${methodology.heading ?? ''}`);
  if (COLLECTIVE_TITLE[document.lang].some((word) => titles.includes(word))) return [];
  const text = foldLetters(first.own.text);
  const wider = SCOPE_WORDS[document.lang].filter(
    ({ starts }) => starts.some((start) => text.includes(start)) && !starts.some((start) => titles.includes(start)),
  );
  if (wider.length === 0) return [];
  const data = { scope: wider.map(({ name }) => name).join(', ') };
  return [find('LINT_SCOPE_WIDER', spotOf(document, first), { found: first.own.text, expected: title, data })];
}

/** The issuing body bears names that say different things: another kind of unit, another place, another region around it. */
function checkBodyNames(document: LintDocument): Finding[] {
  const names = document.expression.frontMatter.bodyAsWritten;
  const keyed = names
    .map((name) => ({ name, key: bodyKey(name, document.lang) }))
    .filter(({ key }) => key.kind !== null);
  const [first, ...rest] = keyed;
  if (!first) return [];
  const told = (name: string | null) => keysOfPlace(name, document.lang).join(' ');
  const regions = new Map<string, string>();
  for (const { name, key } of keyed)
    if (key.region !== null && !regions.has(told(key.region))) regions.set(told(key.region), name);
  const other = rest.find(
    ({ key }) =>
      key.kind !== first.key.kind || key.level !== first.key.level || told(key.place) !== told(first.key.place),
  );
  const at = spotOfId(document, 'act__title');
  if (other)
    return [
      find('LINT_BODY_NAMES', at, {
        found: `${first.name} | ${other.name}`,
        data: { first: first.name, other: other.name },
      }),
    ];
  if (regions.size < 2) return [];
  const [one = '', two = ''] = regions.values();
  return [find('LINT_BODY_NAMES', at, { found: `${one} | ${two}`, data: { first: one, other: two } })];
}

/** One body, its unit named now by an adjective, now by a noun: қалалық, қаласы. */
function checkSpellings(document: LintDocument): Finding[] {
  const { bodyAsWritten, title, mentions } = document.expression.frontMatter;
  const told = mentions.flatMap(({ role, bodyAsWritten: name }) =>
    role === 'amended' || role === 'repeals-this' ? (name ?? []) : [],
  );
  const names = [...new Set([...bodyAsWritten, ...told])].map((name) => ({ name, key: bodyKey(name, document.lang) }));
  const first = names[0];
  if (!first || title === null) return [];
  const same = names.filter(({ key }) => key.place === first.key.place && key.kind === first.key.kind);
  return UNIT_SPELLINGS[document.lang].flatMap(([adjective, noun]) => {
    const place = foldLetters(first.key.place ?? '');
    const bears = (name: string, form: string) =>
      foldLetters(`${name} `).includes(form) && foldLetters(name).includes(place);
    const one = same.find(({ name }) => bears(name, adjective));
    const other = same.find(({ name }) => bears(name, noun) && !bears(name, adjective));
    if (!one || !other || place === '') return [];
    const data = { first: other.name, other: one.name };
    return [
      find('LINT_BODY_SPELLINGS', spotOfId(document, 'act__title'), { found: `${other.name} | ${one.name}`, data }),
    ];
  });
}

/** Several annexes are approved where there is one document. */
function checkApproval(document: LintDocument): Finding[] {
  const { methodology, act } = document.expression;
  if (!methodology || act.children.filter((child) => child.kind === 'annex').length > 0) return [];
  return document.orders.flatMap((unit) => {
    const match = APPROVED_BY_ANNEXES[document.lang].exec(unit.own.text);
    return match ? [find('LINT_APPROVAL_PLURAL', spotOf(document, unit, match.index), { found: match[0] })] : [];
  });
}

/** How deep in brackets an offset stands. */
function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i += 1) depth += text[i] === '(' ? 1 : text[i] === ')' ? -1 : 0;
  return depth;
}

/** The registration of a cited act outside the brackets in which it belongs: it may be read as that of another act. */
function checkRegistrations(document: LintDocument): Finding[] {
  if (document.lang !== 'kk') return [];
  if (document.lang !== 'kk') return [];
  const units = [...document.units.values()].filter(
    (unit) => unit.id === 'act__preamble' || unit.id.startsWith('act__point'),
  );
  return units.flatMap((unit) =>
    [...unit.own.text.matchAll(LOOSE_REGISTRATION)].flatMap((match) =>
      depthAt(unit.own.text, match.index) > 0
        ? []
        : [
            find('LINT_REGISTRATION_LOOSE', spotOf(document, unit, match.index), {
              found: match[0],
              data: { number: match[1] ?? '' },
            }),
          ],
    ),
  );
}

/** An act that is repealed or changed without its date: several acts of a body may bear one number. */
function checkDates(document: LintDocument): Finding[] {
  return document.expression.frontMatter.mentions.flatMap((mention) => {
    if ((mention.role !== 'repealed' && mention.role !== 'amended') || mention.adopted !== null) return [];
    const unit = document.units.get(mention.where);
    if (!unit || mention.number === null) return [];
    return [
      find('LINT_CITED_DATE_MISSING', spotOf(document, unit), {
        found: mention.words.text,
        data: { number: mention.number },
      }),
    ];
  });
}

/** No law is named on which the act rests. */
function checkBasis(document: LintDocument): Finding[] {
  const { frontMatter, act } = document.expression;
  const hasBasis = frontMatter.mentions.some(({ role }) => role === 'legal-basis' || role === 'model-methodology');
  const preamble = act.children.find((child) => child.kind === 'preamble');
  if (hasBasis || !preamble || (frontMatter.kind !== 'approve' && frontMatter.kind !== 'amend')) return [];
  const code = frontMatter.kind === 'amend' ? 'LINT_BASIS_NOT_CITED' : 'LINT_BASIS_ABSENT';
  return [find(code, spotOf(document, preamble), { found: preamble.own.text })];
}

/** A point that says of its document only that it was approved: it orders nothing. */
function checkTautologies(document: LintDocument): Finding[] {
  return document.norms.flatMap((unit) =>
    unit.kind === 'point' && unit.children.length === 0 && ONLY_APPROVED[document.lang].test(unit.own.text)
      ? [find('LINT_ONLY_APPROVED', spotOf(document, unit), { found: unit.own.text })]
      : [],
  );
}

/** Several changes in one point without numbers of their own: nobody can cite one of them. */
function checkNumbering(document: LintDocument): Finding[] {
  const byPoint = new Map<string, Set<string>>();
  for (const { sourceProvision, op } of document.edits) {
    const match = sourceProvision === null ? null : UNNUMBERED.exec(sourceProvision);
    if (!match || op === 'set-validity' || op === 'set-commencement') continue;
    const [, point = '', paragraph = ''] = match;
    byPoint.set(point, (byPoint.get(point) ?? new Set()).add(paragraph));
  }
  return [...byPoint].flatMap(([point, paragraphs]) =>
    paragraphs.size < 2
      ? []
      : [
          find('LINT_CHANGES_UNNUMBERED', spotOfId(document, point), {
            data: { count: String(paragraphs.size), point },
          }),
        ],
  );
}
/** Matches `act__point_1__para_4`, must not match `act__point_1__sub_2`. */
const UNNUMBERED = /^(act__point_[^_]+)__(para_\d+)(?:__.*)?$/u;

/** A provision of a law stands in the case of a ground, and nothing in the sentence rests on it. */
function checkGrounds(document: LintDocument): Finding[] {
  if (document.lang !== 'kk') return [];
  return document.citations.flatMap((citation) => {
    if (citation.owner !== 'act' || citation.inNewText) return [];
    const unit = document.units.get(citation.from);
    if (!unit || !KK_DATIVE_UNIT.test(foldLetters(citation.words))) return [];
    const sentence = foldLetters(sentenceAround(unit.own.text, citation.start, citation.end));
    if (GROUND_WORDS.kk.some((word) => sentence.includes(word))) return [];
    return [
      find(
        'LINT_SENTENCE_BROKEN',
        { provision: unit.id, line: citation.line },
        { found: unit.own.text, data: { words: citation.words } },
      ),
    ];
  });
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('. ', start);
  const until = text.indexOf('. ', end);
  return text.slice(from < 0 ? 0 : from, until < 0 ? text.length : until);
}

/** A reference whose words have changed places. */
function checkScrambled(document: LintDocument): Finding[] {
  return [...document.norms, ...document.orders].flatMap((unit) =>
    [...unit.own.text.matchAll(SCRAMBLED_LIST)].map((match) =>
      find('LINT_CITATION_SCRAMBLED', spotOf(document, unit, match.index), { found: match[0] }),
    ),
  );
}

/** Items that one verb at the end of the list governs, one of them in another case. */
function checkGovernment(document: LintDocument): Finding[] {
  if (document.lang !== 'kk') return [];
  return [...document.norms, ...document.orders].flatMap((unit) => {
    const items = unit.children.filter((child) => child.kind === 'subpoint');
    const last = items.at(-1);
    if (items.length < 2 || !last || !KK_GOVERNED_BY_END.test(last.own.text)) return [];
    const before = items.slice(0, -1);
    if (!before.some((item) => KK_ACCUSATIVE_END.test(item.own.text))) return [];
    return before
      .filter((item) => KK_ACTION_END.test(item.own.text))
      .map((item) =>
        find('LINT_LIST_CASES', spotOf(document, item), { found: item.own.text, others: [spotOf(document, last)] }),
      );
  });
}

/** Phrases of law repeat; a paste is longer than any of them in the acts seen (62 letters). */
const SHORTEST_PASTE = 120;
/** A methodology defines a dozen terms; what has hundreds is another kind of text. */
const MOST_DEFINITIONS = 100;

/** The end of a definition word for word at the end of an item that defines nothing: text of one was pasted into the other. */
function checkPasted(document: LintDocument): Finding[] {
  const items = document.norms.filter((unit) => unit.kind === 'subpoint');
  const definitions = items.filter((unit) => DEFINITION.test(unit.own.text)).slice(0, MOST_DEFINITIONS);
  const ends = definitions.map((unit) => ({ unit, text: plainEnd(unit) }));
  return items.flatMap((item) => {
    if (DEFINITION.test(item.own.text) || item.own.text.length < SHORTEST_PASTE) return [];
    const text = plainEnd(item);
    const source = ends.find((definition) => commonEnd(definition.text, text) >= SHORTEST_PASTE);
    if (!source) return [];
    const found = text.slice(-commonEnd(source.text, text));
    const others = [spotOf(document, source.unit)];
    return [
      find('LINT_DEFINITION_PASTED', spotOf(document, item), { found, others, data: { source: source.unit.id } }),
    ];
  });
}
/** A term, a dash, its meaning. Matches `4) НМИ – көрсеткіштер`, must not match `2) түзетуге жіберу`. */
const DEFINITION = /^\d{1,3}(?:-\d{1,3})?\) [^–—]{2,200} [–—-] /u;

function plainEnd(unit: Provision): string {
  return foldLetters(unit.own.text).replace(/[\s;.,]+$/u, '');
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** One unit called by two words of different rank in one act: абзац here, часть there. */
function checkUnitWords(document: LintDocument): Finding[] {
  const byTarget = new Map<string, { word: string; at: (typeof document.citations)[number] }>();
  return document.citations.flatMap((citation) => {
    const path = citation.paths[0];
    const word = citation.citedAs.at(-1);
    if (citation.paths.length !== 1 || !path?.at(-1)?.startsWith('paragraph:') || word === undefined) return [];
    if (citation.owner !== 'document' || path.length < 2) return [];
    const key = path.join('/');
    const known = byTarget.get(key);
    if (!known) {
      byTarget.set(key, { word, at: citation });
      return [];
    }
    if (known.word === word) return [];
    const spot = { provision: citation.from, line: citation.line };
    const other = { provision: known.at.from, line: known.at.line };
    return [
      find('LINT_UNIT_TWO_WORDS', other, {
        found: known.at.words,
        expected: citation.words,
        others: [spot],
        data: { unit: key, first: known.word, second: word },
      }),
    ];
  });
}

/** A Kazakh citation without the hyphen that joins number and noun, in a text that has it elsewhere. */
function checkHyphens(document: LintDocument): Finding[] {
  if (document.lang !== 'kk') return [];
  const bare = document.citations.filter(({ words }) => BARE_NUMBER.test(words));
  const hyphened = document.citations.some(({ words }) => HYPHENED.test(words));
  const [first, ...others] = bare;
  if (!first || !hyphened) return [];
  const spotOfCitation = ({ from, line }: typeof first) => ({ provision: from, line });
  return [
    find('LINT_HYPHEN_MISSING', spotOfCitation(first), {
      found: bare.map(({ words }) => words).join(' | '),
      others: others.map(spotOfCitation),
    }),
  ];
}

/**
 * Returns slips of drafting. Codes: LINT_SCOPE_WIDER, LINT_BODY_NAMES, LINT_BODY_SPELLINGS, LINT_APPROVAL_PLURAL, LINT_REGISTRATION_LOOSE, LINT_CITED_DATE_MISSING, LINT_BASIS_ABSENT,
 * LINT_BASIS_NOT_CITED, LINT_ONLY_APPROVED, LINT_CHANGES_UNNUMBERED, LINT_SENTENCE_BROKEN, LINT_CITATION_SCRAMBLED, LINT_LIST_CASES, LINT_DEFINITION_PASTED,
 * LINT_UNIT_TWO_WORDS, LINT_HYPHEN_MISSING.
 */
export function checkDrafting(document: LintDocument): Finding[] {
  return [
    ...checkScope(document),
    ...checkBodyNames(document),
    ...checkSpellings(document),
    ...checkApproval(document),
    ...checkRegistrations(document),
    ...checkDates(document),
    ...checkBasis(document),
    ...checkTautologies(document),
    ...checkNumbering(document),
    ...checkGrounds(document),
    ...checkScrambled(document),
    ...checkGovernment(document),
    ...checkPasted(document),
    ...checkUnitWords(document),
    ...checkHyphens(document),
  ];
}
