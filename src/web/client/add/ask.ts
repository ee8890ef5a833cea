import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import type { AddAnswer } from '../../../model/add-answer.ts';

export interface AddQuestion {
  readonly file: File;
  readonly body: string;
  readonly textLang: string | null;
  readonly lang: InterfaceLang;
  /** Takes the decree in; null = a preview. */
  readonly token: string | null;
}

/** Why there is no answer; `refused` bears the server's own words. */
export type AddRefusal =
  | { readonly why: 'badToken' | 'notPreviewed' | 'tooLarge' | 'empty' | 'unread' | 'offline' | 'stopped' }
  | { readonly why: 'refused'; readonly diagnostics: AddAnswer['diagnostics']; readonly said: readonly string[] };

/** As the server takes it. */
const MOST_BYTES = 64 * 1024 * 1024;
const BY_STATUS: Readonly<Record<number, AddRefusal>> = {
  403: { why: 'badToken' },
  409: { why: 'notPreviewed' },
  413: { why: 'tooLarge' },
};

/** Returns what the server says of a decree, or why it says nothing. Only a question with a token writes. */
export async function askAdd(
  { file, body, textLang, lang, token }: AddQuestion,
  signal: AbortSignal,
): Promise<AddAnswer | AddRefusal> {
  if (file.size === 0) return { why: 'empty' };
  if (file.size > MOST_BYTES) return { why: 'tooLarge' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { why: 'unread' };
  }
  const query = new URLSearchParams({ name: file.name, lang });
  if (body.trim() !== '') query.set('body', body.trim());
  if (textLang !== null) query.set('textLang', textLang);
  if (token !== null) query.set('write', 'yes');
  const headers = {
    'content-type': 'application/octet-stream',
    ...(token === null ? {} : { 'x-adisteme-token': token }),
  };
  try {
    const response = await fetch(`api/add?${query}`, { method: 'POST', body: bytes, headers, signal });
    if (response.ok) return (await response.json()) as AddAnswer;
    return BY_STATUS[response.status] ?? refusedBy(await response.json());
  } catch {
    return { why: signal.aborted ? 'stopped' : 'offline' };
  }
}

function refusedBy(answer: unknown): AddRefusal {
  const { diagnostics, message, advice } = answer as {
    readonly diagnostics?: AddAnswer['diagnostics'];
    readonly message?: string;
    readonly advice?: string;
  };
  const said = [message, advice].filter((part) => part !== undefined && part !== '') as string[];
  return { why: 'refused', diagnostics: diagnostics ?? [], said };
}

/** Only what can be sent in a header. Matches `54dyPiGPb3-fGUQ`, must not match `ключ`. */
const TOKEN = /^[!-~]{1,200}$/u;

/** Returns the token without the spaces that copying brings; null where it can be none. */
export function readToken(text: string): string | null {
  const token = text.trim();
  return TOKEN.test(token) ? token : null;
}
