/** What a request is answered with. */
export interface Reply {
  readonly status: number;
  readonly type: 'html' | 'js' | 'css' | 'json';
  readonly body: string | Uint8Array;
}

/** Returns a refusal in words, in the shape that commands use. */
export function problem(status: number, message: string): Reply {
  return { status, type: 'json', body: JSON.stringify({ schema: 'adisteme/error/1', message }) };
}
