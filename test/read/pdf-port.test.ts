import { expect, test } from 'vitest';
import { createPdfPort } from '../../src/read/pdf-port.ts';

function heard(): { readonly port: ReturnType<typeof createPdfPort>; readonly messages: unknown[] } {
  const port = createPdfPort();
  const messages: unknown[] = [];
  port.addEventListener('message', (event) => messages.push((event as MessageEvent).data));
  return { port, messages };
}

test('what was sent stays when the sender empties its lists and fills them again', async () => {
  const { port, messages } = heard();
  const [fnArray, argsArray] = [
    [1, 2],
    [['a'], null],
  ] as [number[], unknown[]];
  port.postMessage({ stream: 1, chunk: { fnArray, argsArray, length: 2 } });
  fnArray.length = 0;
  argsArray.length = 0;
  port.postMessage({ stream: 1, chunk: { fnArray, argsArray, length: 0 } });
  await Promise.resolve();
  expect(messages).toEqual([
    { stream: 1, chunk: { fnArray: [1, 2], argsArray: [['a'], null], length: 2 } },
    { stream: 1, chunk: { fnArray: [], argsArray: [], length: 0 } },
  ]);
});

test('a message is heard later and in order, as one from another thread', async () => {
  const { port, messages } = heard();
  port.postMessage('first');
  port.postMessage('second');
  expect(messages).toEqual([]);
  await Promise.resolve();
  await Promise.resolve();
  expect(messages).toEqual(['first', 'second']);
});

test('bytes and errors are handed on as they are', async () => {
  const { port, messages } = heard();
  const [bytes, reason] = [new Uint8Array([1, 2, 3]), new TypeError('broken')];
  port.postMessage({ data: { bytes }, reason });
  await Promise.resolve();
  expect(messages).toEqual([{ data: { bytes }, reason }]);
  expect((messages[0] as { reason: unknown }).reason).toBe(reason);
});

test('nobody who has left hears any more', async () => {
  const { port, messages } = heard();
  const leaving = new AbortController();
  const late: unknown[] = [];
  port.addEventListener('message', () => late.push(1), { signal: leaving.signal });
  leaving.abort();
  port.postMessage('after');
  await Promise.resolve();
  expect([messages, late]).toEqual([['after'], []]);
});
