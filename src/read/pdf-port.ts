/** How deep in a message the lists stand that its sender empties and fills again: message, part of a stream, list. */
const DEEPEST_LIST = 3;

function isPlain(value: object): value is Record<string, unknown> {
  return Object.getPrototypeOf(value) === Object.prototype;
}

/** The message with lists and records of its own down to a depth; what stands deeper is shared. */
function copyUpper(value: unknown, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice();
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyUpper(part, depth - 1)]));
}

/** What the two halves of pdf.js need to talk to each other; each hears every message and takes those that name it. */
export interface PdfPort {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: Event) => void, options?: { readonly signal?: AbortSignal }): void;
}

/**
 * Returns a port over which the half of pdf.js that reads a file and the half that is asked talk within one thread. The port that the
 * library makes for this copies every letter of a page as if it went to another thread, a sixth of all the time; here only the lists
 * are copied that the sender uses again, since neither half changes what it was given.
 */
export function createPdfPort(): PdfPort {
  const hearers = new EventTarget();
  return {
    postMessage: (message) => {
      const event = new MessageEvent('message', { data: copyUpper(message, DEEPEST_LIST) });
      queueMicrotask(() => hearers.dispatchEvent(event));
    },
    addEventListener: (type, listener, options) => hearers.addEventListener(type, listener, options),
  };
}
