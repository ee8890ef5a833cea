import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Workspace } from '../app/workspace.ts';
import { lazily } from '../base/remember.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { answerApi } from './api.ts';
import { type BoundedMap, boundedMap } from './bounded-map.ts';
import type { ClientFiles } from './client-files.ts';
import { SITE_POLICY, siteDocument } from './document.ts';
import type { Library } from './library.ts';
import { openLibrary } from './library.ts';
import type { Reply } from './reply.ts';
import { problem } from './reply.ts';
import { readLang } from './route.ts';
import { warmUp } from './warm-up.ts';

export interface ServeOptions {
  readonly workspace: Workspace;
  readonly client: ClientFiles;
  /** 0 = any free one. */
  readonly port: number;
  /** Whether to answer a question of every route before a reader does: worth it for a server that many will ask. */
  readonly isWarmed?: boolean;
}

export interface RunningServer {
  readonly url: string;
  /** What a writing request must bear. */
  readonly token: string;
  /** Resolves when it has warmed up; at once where it does not. */
  readonly warmed: Promise<void>;
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<Reply['type'], string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const SECURITY: Readonly<Record<string, string>> = {
  'content-security-policy': `${SITE_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const MOST_TARGET = 16_384;
const compress = promisify(gzip);

/** A reply made ready to be sent: its bytes and its tag; the text that they were made from is not kept. */
interface Packed {
  readonly reply: Omit<Reply, 'body'>;
  readonly plain: Buffer;
  readonly etag: string;
  /** The bytes compressed, worked out once; null where that is not worth it. */
  readonly zipped: () => Promise<Buffer> | null;
}

interface Site {
  readonly client: ClientFiles;
  readonly library: Library;
  readonly token: string;
  /** Answers to GET of this version of the corpus; a question is worked out once even when many ask it at a time. */
  readonly kept: BoundedMap<string, Promise<Packed>>;
}

/** So many answers are kept, and no more bytes than this of all of them together, as they are before they are compressed. */
const MOST_KEPT = { answers: 400, bytes: 64_000_000 } as const;

/** Starts the explorer on this machine alone; resolves when it listens, rejects when the port is taken. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const library = openLibrary(options.workspace);
  const site: Site = {
    client: options.client,
    library,
    token: randomBytes(18).toString('base64url'),
    kept: boundedMap(MOST_KEPT.answers, MOST_KEPT.bytes),
  };
  let underWay = 0;
  const server = createServer((request, response) => {
    underWay += 1;
    handle(request, response, site)
      .catch(() => fail(response))
      .finally(() => {
        underWay -= 1;
      });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 5_000;
  server.maxHeadersCount = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const warming = options.isWarmed === true ? warmUp(library, () => underWay === 0) : null;
  return {
    url: `http://127.0.0.1:${port}/`,
    token: site.token,
    warmed: warming?.done ?? Promise.resolve(),
    stop: async () => {
      warming?.stop();
      library.close();
      await Promise.all([stop(server), warming?.done]);
    },
  };
}

/** Answers that are under way are finished; who stays connected without asking is let go. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

function fail(response: ServerResponse): void {
  const { body } = problem(500, 'SERVE_FAULT', 'en');
  if (!response.headersSent) response.writeHead(500, { ...SECURITY, 'content-type': TYPES.json });
  response.end(body);
}

/** Matches `127.0.0.1:8421` and `localhost`, must not match `127.0.0.1.example.org`. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/u;

/** A page of another site may neither reach this server under a name of its own (DNS rebinding) nor send to it. */
function strangerProblem({ headers, method }: IncomingMessage, lang: InterfaceLang): Reply | null {
  const host = headers.host ?? '';
  if (!OWN_HOST.test(host))
    return problem(421, 'SERVE_STRANGER', lang, 'This server answers only on this machine.', host);
  const isRead = method === 'GET' || method === 'HEAD';
  const { origin } = headers;
  const isForeign = origin !== undefined && origin !== `http://${host}`;
  const isCrossSite = headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
  return !isRead && (isForeign || isCrossSite)
    ? problem(403, 'SERVE_STRANGER', lang, 'A page of another site may not send anything here.', origin)
    : null;
}

function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const [given, own] = [Buffer.from(String(headers['x-adisteme-token'] ?? '')), Buffer.from(token)];
  return given.length === own.length && timingSafeEqual(given, own);
}

async function handle(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const target = request.url ?? '/';
  const lang = langOf(target);
  const early =
    strangerProblem(request, lang) ?? (target.length > MOST_TARGET ? problem(414, 'SERVE_TOO_LONG', lang) : null);
  if (early) return send(request, response, pack(early));
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) return send(request, response, pack(await replyTo(request, target, site)));
  const key = `${site.library.version()} ${target}`;
  const known = site.kept.get(key);
  if (known) return sendAgain(request, response, await known);
  const packed = replyTo(request, target, site).then(pack);
  site.kept.set(key, packed);
  const forget = () => site.kept.delete(key);
  const keep = ({ reply, plain }: Packed) => (reply.status === 200 ? site.kept.weigh(key, plain.length) : forget());
  packed.then(keep, forget);
  return send(request, response, await packed);
}

async function replyTo(request: IncomingMessage, target: string, { client, library, token }: Site): Promise<Reply> {
  const url = URL.parse(target, 'http://127.0.0.1');
  const path = url && decoded(url.pathname.slice(1));
  const lang = langOf(target);
  if (url === null || path === null)
    return problem(400, 'SERVE_ADDRESS_UNKNOWN', lang, 'The address is broken: check its percent signs.', target);
  const method = request.method ?? 'GET';
  if (path.startsWith('api/') || path === 'api') {
    const contentType =
      String(request.headers['content-type'] ?? '')
        .split(';')[0]
        ?.trim() ?? '';
    const readBody = (most: number) => bodyOf(request, most);
    const route = path.slice('api/'.length);
    const mayWrite = hasToken(request, token);
    return answerApi({ method, route, query: url.searchParams, contentType, mayWrite, readBody }, library);
  }
  if (method !== 'GET' && method !== 'HEAD')
    return problem(405, 'SERVE_METHOD_UNKNOWN', lang, `${method} is not taken here.`, method);
  if (path === '' || path === 'index.html') return { status: 200, type: 'html', body: siteDocument(true) };
  const file = client.files.get(path);
  if (file) return { status: 200, type: path.endsWith('.css') ? 'css' : 'js', body: file };
  const data = path.startsWith('data/') ? await library.dataFile(path) : null;
  if (data !== null) return { status: 200, type: 'json', body: data };
  return problem(404, 'SERVE_ADDRESS_UNKNOWN', lang, `There is no ${path} here.`, path);
}

/** The language that an address asks for, whatever else is wrong with it. */
function langOf(target: string): InterfaceLang {
  return readLang(new URLSearchParams(target.slice(target.indexOf('?') + 1)));
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The body of a request; null when it is longer than allowed, then the rest is not read. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function pack({ body, ...reply }: Reply): Packed {
  const plain = Buffer.from(body);
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  const zipped = lazily(() => (plain.length > 1_400 ? compress(plain, { level: 1 }) : null));
  return { reply, plain, etag, zipped };
}

/** The reader is on this machine: only for bytes that are asked for again do fewer of them pay for the work. */
async function sendAgain(request: IncomingMessage, response: ServerResponse, packed: Packed): Promise<void> {
  const { headers } = request;
  const isSent = headers['if-none-match'] !== packed.etag;
  const takes = /\bgzip\b/u.test(String(headers['accept-encoding'] ?? ''));
  send(request, response, packed, isSent && takes ? await packed.zipped() : null);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { reply, plain, etag }: Packed,
  zipped: Buffer | null = null,
): void {
  const isZipped = zipped !== null;
  const sent = zipped ?? plain;
  const headers = {
    ...SECURITY,
    ...reply.headers,
    'content-type': TYPES[reply.type],
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag,
    ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    // What was not read of a body that is too long is not read at all.
    ...(reply.status === 413 ? { connection: 'close' } : {}),
  };
  if (reply.status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(reply.status, { ...headers, 'content-length': String(sent.length) });
  response.end(request.method === 'HEAD' ? undefined : sent);
}
