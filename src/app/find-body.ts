import { diagnose } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { matchBody } from '../lexicon/body-names.ts';
import { detectLanguage } from '../lexicon/language.ts';
import { otherLang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';

/**
 * Returns the body of an id, a name or any spelling in Kazakh or Russian; null when none or several fit.
 *
 * **Diagnostics:** USE_BODY_UNKNOWN, USE_BODY_AMBIGUOUS (with the candidates).
 */
export function findBody(name: string, bodies: readonly Body[]): Outcome<Body | null> {
  const wanted = name.trim();
  const byId = bodies.find((body) => body.id === wanted);
  if (byId) return outcome(byId);
  const lower = wanted.toLowerCase();
  const named = bodies.filter((body) =>
    [body.names.kk, body.names.ru, body.names.en, ...body.aliases.kk, ...body.aliases.ru, ...body.aliases.en].some(
      (spelling) => spelling.toLowerCase() === lower,
    ),
  );
  const [only] = named;
  if (named.length === 1 && only) return outcome(only);
  const { lang } = detectLanguage(wanted);
  const matches = [matchBody(wanted, lang, bodies), matchBody(wanted, otherLang(lang), bodies)];
  const best = matches.find((match) => match.best !== null)?.best;
  if (best) return outcome(best);
  const candidates = [
    ...new Map([...named, ...matches.flatMap((match) => match.candidates)].map((body) => [body.id, body])).values(),
  ];
  if (candidates.length > 1) {
    const list = candidates.map((body) => body.id).join(', ');
    return outcome(null, [
      diagnose('USE_BODY_AMBIGUOUS', `"${wanted}" may be any of: ${list}.`, {}, { found: wanted, expected: list }),
    ]);
  }
  const near =
    candidates[0]?.id ??
    nearest(
      wanted,
      bodies.map((body) => body.id),
    );
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  return outcome(null, [
    diagnose(
      'USE_BODY_UNKNOWN',
      `No state body of the corpus is called "${wanted}".${hint}`,
      {},
      { found: wanted, ...(near === null ? {} : { expected: near }) },
    ),
  ]);
}

/** The same where nobody need be named: null, and nothing is wrong, where nobody is. */
export function findNamedBody(name: string | null, bodies: readonly Body[]): Outcome<Body | null> {
  return name === null ? outcome(null) : findBody(name, bodies);
}
