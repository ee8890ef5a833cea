import { lazily } from '../base/remember.ts';
import type { Library } from './library.ts';
import { parameterProblem } from './parameters.ts';
import type { Reply } from './reply.ts';
import { json, problem, refusal } from './reply.ts';
import type { Asked, Route } from './route.ts';
import { readLang, readPublished } from './route.ts';
import { POST_ROUTES } from './routes-post.ts';
import { READ_ROUTES } from './routes-read.ts';

export const ROUTES: readonly Route[] = [...READ_ROUTES, ...POST_ROUTES];

/** The document is the same for every corpus. */
const openApi = lazily(async () => json((await import('./openapi.ts')).openApiOf(ROUTES)));

/** What the server knows of a request to the API before the route is known. */
export interface ApiRequest {
  readonly method: string;
  readonly route: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly mayWrite: boolean;
  /** Reads the body up to so many bytes; null = it is longer. */
  readonly readBody: (most: number) => Promise<Uint8Array | null>;
}

/** Returns the answer of a route: the same JSON as the command of that name prints with --json. */
export async function answerApi(request: ApiRequest, library: Library): Promise<Reply> {
  const { method, route: path, query } = request;
  if (path === '')
    return json({
      schema: 'adisteme/api/1',
      openapi: '/api/openapi.json',
      routes: ROUTES.map(({ path: each }) => each),
    });
  if (path === 'openapi.json') return openApi();
  const here = ROUTES.filter((each) => each.path === path);
  const lang = readLang(query);
  if (here.length === 0)
    return problem(404, 'SERVE_ADDRESS_UNKNOWN', lang, `There is no route /api/${path}.`, `/api/${path}`);
  const route = here.find((each) => each.method === (method === 'HEAD' ? 'GET' : method));
  if (!route) {
    const allow = here.map((each) => each.method).join(', ');
    const message = `/api/${path} does not take ${method}; it takes ${allow}.`;
    return { ...problem(405, 'SERVE_METHOD_UNKNOWN', lang, message, method), headers: { allow } };
  }
  const wrong = parameterProblem(route, query);
  if (wrong !== null) return refusal([wrong], lang);
  const published = readPublished(query);
  if ('code' in published) return refusal([published], lang);
  const body = route.takes ? await request.readBody(route.takes.most) : new Uint8Array();
  if (body === null) return problem(413, 'SERVE_TOO_LONG', lang, `The body is longer than ${route.takes?.most} bytes.`);
  const { contentType, mayWrite } = request;
  const asked: Asked = { query, lang, published, body, contentType, mayWrite, library };
  return route.answer(asked);
}
