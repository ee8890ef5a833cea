import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Workspace } from '../app/workspace.ts';
import { answerApi } from './api.ts';
import type { ClientFiles } from './client-files.ts';
import { SITE_POLICY, siteDocument } from './document.ts';
import type { Library } from './library.ts';
import { openLibrary } from './library.ts';
import type { Reply } from './reply.ts';
import { problem } from './reply.ts';

export interface ServeOptions {
  readonly workspace: Workspace;
  readonly client: ClientFiles;
  /** 0 = any free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** What a writing request must bear. */
  readonly token: string;
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
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

const compress = promisify(gzip);

/** Starts the explorer on this machine alone; resolves when it listens. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const library = openLibrary(options.workspace);
  const token = randomBytes(18).toString('base64url');
  const server = createServer((request, response) => {
    handle(request, response, options.client, library).catch(() => {
      if (!response.headersSent) response.writeHead(500, SECURITY);
      response.end();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 5_000;
  server.maxHeadersCount = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, token, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}

/** A page of another site may not reach this server under a name of its own (DNS rebinding). */
function isOwnHost(request: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(request.headers.host ?? '');
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  client: ClientFiles,
  library: Library,
): Promise<void> {
  if (!isOwnHost(request)) return send(request, response, problem(421, 'Ask this server as 127.0.0.1 or localhost.'));
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(request, response, problem(405, 'Only GET and HEAD are answered here.'));
  return send(request, response, await replyTo(request.url ?? '/', client, library));
}

async function replyTo(target: string, client: ClientFiles, library: Library): Promise<Reply> {
  const url = new URL(target, 'http://127.0.0.1');
  const path = url.pathname.slice(1);
  if (path === '' || path === 'index.html') return { status: 200, type: 'html', body: siteDocument(true) };
  const file = client.files.get(path);
  if (file) return { status: 200, type: path.endsWith('.css') ? 'css' : 'js', body: file };
  if (path.startsWith('data/')) {
    const data = await library.dataFile(path);
    return data === null ? problem(404, `There is no ${path} here.`) : { status: 200, type: 'json', body: data };
  }
  if (path.startsWith('api/')) return answerApi(path.slice('api/'.length), url.searchParams, library);
  return problem(404, `There is no ${path} here. The explorer is at /, its API at /api/.`);
}

async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : Buffer.from(reply.body);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers: Record<string, string> = {
    ...SECURITY,
    'content-type': TYPES[reply.type] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    etag,
    vary: 'accept-encoding',
  };
  if (reply.status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const isLong = body.length > 1_400;
  const wantsGzip = isLong && /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = wantsGzip ? await compress(body, { level: 4 }) : body;
  if (wantsGzip) headers['content-encoding'] = 'gzip';
  response.writeHead(reply.status, { ...headers, 'content-length': String(sent.length) });
  response.end(request.method === 'HEAD' ? undefined : sent);
}
