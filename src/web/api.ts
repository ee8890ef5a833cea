import { askAsOf } from '../app/ask.ts';
import { history } from '../app/history.ts';
import { listActs, listBodies } from '../app/list.ts';
import { selectProvisions } from '../app/select-provisions.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import { DIAGNOSTIC_CODES } from '../base/diagnostic-codes.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { INTERFACE_LANGS } from '../messages/interface-lang.ts';
import type { Library } from './library.ts';
import type { Reply } from './reply.ts';
import { problem } from './reply.ts';

function json(value: unknown): Reply {
  return { status: 200, type: 'json', body: JSON.stringify(value) };
}

/** Returns a refusal: the diagnostics as `--json` prints them, and what to do. */
function refusal(diagnostics: readonly Diagnostic[]): Reply {
  const [first] = diagnostics;
  const status = first?.code.endsWith('_UNKNOWN') ? 404 : 400;
  const advice = first ? DIAGNOSTIC_CODES[first.code].advice : null;
  return { status, type: 'json', body: JSON.stringify({ schema: 'adisteme/error/1', diagnostics, advice }) };
}

/** Returns the answer to a route of the API: the same JSON as the command of that name prints with --json. */
export async function answerApi(route: string, query: URLSearchParams, library: Library): Promise<Reply> {
  const { workspace } = library;
  const get = (name: string) => query.get(name);
  const lang: InterfaceLang = INTERFACE_LANGS.find((each) => each === get('lang')) ?? 'en';
  if (route === 'bodies') return json(listBodies(workspace).value);
  if (route === 'acts') {
    const { value, diagnostics } = listActs(workspace, get('body'));
    return value === null ? refusal(diagnostics) : json(value);
  }
  if (route === 'history') {
    const { value, diagnostics } = await history(workspace, get('body') ?? '', get('provision'), get('act'));
    return value === null ? refusal(diagnostics) : json(value);
  }
  if (route === 'asof' || route === 'text') {
    const { value, diagnostics } = await askAsOf(workspace, {
      body: get('body') ?? '',
      date: get('date') ?? '',
      type: get('type') ?? undefined,
      act: get('act') ?? undefined,
      lang,
    });
    if (value === null) return refusal(diagnostics);
    if (route === 'asof') return json(value);
    const picked = selectProvisions(value, get('provision'), get('textLang'));
    if (picked.value === null) return refusal(picked.diagnostics);
    const { query: asked, status, certainty } = value;
    return json({ schema: 'adisteme/text/1', query: asked, status, certainty, provisions: picked.value });
  }
  return problem(404, `There is no route /api/${route}.`);
}
