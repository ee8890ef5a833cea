import { distance } from '../../base/nearest.ts';
import { romanizeName } from '../../lexicon/romanize.ts';
import type { Body } from '../../model/work.ts';
import { findBody } from '../find-body.ts';

/** A body that fits what was asked; the less the better. */
interface Found {
  readonly body: Body;
  readonly score: number;
}

/** Latin spellings of one sound are one letter: Aqsu and Aksu, Qazygurt and Kazygurt, Atyraw and Atyrau. */
const ONE_SOUND: readonly (readonly [string, string])[] = [
  ['kh', 'h'],
  ['q', 'k'],
  ['w', 'u'],
  ['x', 'h'],
  ['y', 'i'],
  ['j', 'zh'],
];

function tokensOf(text: string): string[] {
  let folded = romanizeName(text);
  for (const [from, to] of ONE_SOUND) folded = folded.replaceAll(from, to);
  return folded.split('-').filter((token) => token !== '');
}

const CACHE = new WeakMap<Body, readonly (readonly string[])[]>();

/** Every spelling of a body as Latin words: a Kazakh and a Russian spelling of one place come out the same. */
function spellingsOf(body: Body): readonly (readonly string[])[] {
  const known = CACHE.get(body);
  if (known) return known;
  const { names, aliases, formerNames, id } = body;
  const former = formerNames.flatMap((entry) => Object.values(entry.names));
  const texts = [id, ...Object.values(names), ...aliases.kk, ...aliases.ru, ...aliases.en, ...former];
  const made = [...new Set(texts)].map(tokensOf);
  CACHE.set(body, made);
  return made;
}

/** How far a word asked is from one of a name: 0 = begins it, 1 = shares a stem of five letters, 2 = a slip of the hand; null = another word. */
function stepsTo(asked: string, token: string): number | null {
  if (token.startsWith(asked)) return 0;
  const stem = Math.max(4, Math.min(asked.length, token.length) - 3);
  if (asked.length >= 5 && token.length >= 4 && asked.slice(0, stem) === token.slice(0, stem)) return 1;
  return asked.length >= 5 && Math.abs(asked.length - token.length) < 2 && distance(asked, token) === 1 ? 2 : null;
}

function scoreOf(asked: readonly string[], spelling: readonly string[]): number | null {
  let sum = 0;
  for (const word of asked) {
    const steps = spelling.flatMap((token) => stepsTo(word, token) ?? []);
    if (steps.length === 0) return null;
    sum += Math.min(...steps);
  }
  return sum + spelling.length / 1000;
}

/**
 * Returns the bodies that a name or a part of it may mean, in Kazakh, Russian or English and in any spelling, the nearest first; all in
 * their order when nothing is asked. Runs in the browser too. Cost: linear in bodies.
 */
export function searchBodies(text: string, bodies: readonly Body[]): Body[] {
  const asked = tokensOf(text.slice(0, 200));
  if (asked.length === 0) return text.trim() === '' ? [...bodies] : [];
  const found = bodies.flatMap((body): Found[] => {
    const scores = spellingsOf(body).flatMap((spelling) => scoreOf(asked, spelling) ?? []);
    return scores.length === 0 ? [] : [{ body, score: Math.min(...scores) }];
  });
  found.sort((a, b) => a.score - b.score || (a.body.id < b.body.id ? -1 : 1));
  // A full name in whatever case is read as the commands read it.
  const { value: named } = findBody(text, bodies);
  const rest = found.map((entry) => entry.body).filter((body) => body !== named);
  return named === null ? rest : [named, ...rest];
}
