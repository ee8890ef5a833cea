import type { CodeEntry } from './entry.ts';

/** Diagnostic codes of what the local server itself refuses, whatever the question; see diagnostic-codes.ts. */
export const SERVE_CODES = {
  SERVE_ADDRESS_UNKNOWN: {
    severity: 'error',
    meaning: 'There is nothing at this address of the server.',
    advice: 'The explorer is at /; /api/openapi.json names the routes of its API.',
  },
  SERVE_METHOD_UNKNOWN: {
    severity: 'error',
    meaning: 'The address does not take this method.',
    advice: 'Ask with GET; /api/openapi.json names the routes that take POST.',
  },
  SERVE_TOO_LONG: {
    severity: 'error',
    meaning: 'The address or the body of the request is longer than the server takes.',
    advice: 'Send less, or use the command.',
  },
  SERVE_STRANGER: {
    severity: 'error',
    meaning: 'The request names another host than this machine, or comes from a page of another site.',
    advice: 'Ask as 127.0.0.1 or localhost, from the explorer or from a program.',
  },
  SERVE_TOKEN_MISSING: {
    severity: 'error',
    meaning: 'Taking a decree in needs the token that was printed when the server started.',
    advice: 'Send it in the header X-Adisteme-Token, or open the explorer by the address with the token.',
  },
  SERVE_NOT_PREVIEWED: {
    severity: 'error',
    meaning: 'This document was not previewed here with this body and language.',
    advice: 'Ask the same without write=yes first, look at what it changes, and then send it again.',
  },
  SERVE_FAULT: {
    severity: 'error',
    meaning: 'This is a fault of the tool, not of your question.',
    advice: 'Please report it with the address.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
