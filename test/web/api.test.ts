import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheFolderOf, codeVersion } from '../../src/app/workspace.ts';
import { main } from '../../src/cli/main.ts';
import type { ShapeName } from '../../src/model/json-schema.ts';
import { SHAPES } from '../../src/model/json-schema.ts';
import { ROUTES } from '../../src/web/api.ts';
import { startServer } from '../../src/web/server.ts';
import type { Sending } from '../support/http.ts';
import { send } from '../support/http.ts';
import { copiedWorkspace, projectFolder } from '../support/workspace.ts';

const copied = copiedWorkspace();
// The cache of the command: a document is read once for both.
const workspace = { ...copied, cache: cacheFolderOf(copied.corpus), codeVersion: codeVersion(projectFolder) };
const client = { files: new Map([['app.js', Buffer.from('1')]]), single: '', style: '' };
const server = await startServer({ workspace, client, port: 0 });
afterAll(() => server.stop());

const ask = (path: string, sending?: Sending) => send(`${server.url}${path}`, sending);
const get = async (path: string) => JSON.parse((await ask(path)).text);

/** What the command prints with --json. */
async function command(args: readonly string[]) {
  const { write } = process.stdout;
  let out = '';
  process.stdout.write = ((chunk: string | Uint8Array) => {
    out += String(chunk);
    return true;
  }) as typeof write;
  try {
    await main([...args, '--json', '--corpus', workspace.corpus, '--rules', workspace.rules], projectFolder);
  } finally {
    process.stdout.write = write;
  }
  return JSON.parse(out);
}

const CASE = 'body: mddiai\nevaluatedOn: 2021-06-01\nplan: {kpis: 5}\ncommission: {members: 5, present: 3}\n';

describe('a route answers as the command does', () => {
  const pairs: [string, string[], ShapeName][] = [
    ['bodies', ['bodies'], 'bodies'],
    ['acts?body=aksu-city-akimat', ['acts', '--body', 'aksu-city-akimat'], 'acts'],
    [
      'asof?body=mddiai&date=2021-06-01&type=quorum&lang=kk',
      ['asof', '--body', 'mddiai', '--date', '2021-06-01', '--type', 'quorum', '--lang', 'kk'],
      'asof',
    ],
    [
      `asof?body=${encodeURIComponent('Атырау облысы әкімдігі')}&date=2023-07-15`,
      ['asof', '--body', 'Атырау облысы әкімдігі', '--date', '2023-07-15'],
      'asof',
    ],
    [
      'asof?body=atyrau-oblast-akimat&date=2023-07-15&published=atyrau-oblast-akimat/2023-06-29/105=2023-07-05',
      [
        'asof',
        '--body',
        'atyrau-oblast-akimat',
        '--date',
        '2023-07-15',
        '--published',
        'atyrau-oblast-akimat/2023-06-29/105=2023-07-05',
      ],
      'asof',
    ],
    [
      'text?body=mddiai&date=2021-06-01&provision=point:5',
      ['text', '--body', 'mddiai', '--date', '2021-06-01', '--provision', 'point:5'],
      'text',
    ],
    [
      'history?body=atyrau-oblast-akimat&provision=chapter:6',
      ['history', '--body', 'atyrau-oblast-akimat', '--provision', 'chapter:6'],
      'history',
    ],
    [
      'diff?left=aksu-city-akimat@2024-01-01&right=mddiai@2021-01-01&type=quorum',
      ['diff', 'aksu-city-akimat@2024-01-01', 'mddiai@2021-01-01', '--type', 'quorum'],
      'diff',
    ],
    ['matrix?date=2023-08-15&type=quorum', ['matrix', '--date', '2023-08-15', '--type', 'quorum'], 'matrix'],
    ['check?errors=true', ['check', '--errors'], 'check'],
    ['check?lang=ru', ['check', '--lang', 'ru'], 'check'],
    ['check?code=LINT_SCALE_GAP&editions=true', ['check', '--code', 'LINT_SCALE_GAP', '--editions'], 'check'],
  ];
  test.each(pairs)('%s', async (path, args, shape) => {
    const answer = await get(`api/${path}`);
    expect(SHAPES[shape].safeParse(answer).error).toBeUndefined();
    expect(answer).toEqual(await command(args));
  });

  test('explain and case, which have no shape of their own', async () => {
    expect(await get('api/explain?what=READ_LINK_DISPLACED')).toEqual(
      await command(['explain', 'READ_LINK_DISPLACED']),
    );
    const rule = (await get('api/asof?body=mddiai&date=2021-06-01')).rules[0].id;
    expect(await get(`api/explain?what=mddiai/${rule}`)).toEqual(await command(['explain', `mddiai/${rule}`]));
    expect(await get('api/case?body=mddiai&date=2021-06-01')).toEqual(
      await command(['case', 'new', '--body', 'mddiai', '--date', '2021-06-01']),
    );
  });

  test('try and score, which take something', async () => {
    const body = JSON.stringify({ sentence: '42-тармақ алынып тасталсын.' });
    const headers = { 'content-type': 'application/json' };
    const tried = JSON.parse((await ask('api/try', { method: 'POST', body, headers })).text);
    expect(tried).toEqual(await command(['try', '42-тармақ алынып тасталсын.']));
    const plain = await ask('api/try', { method: 'POST', body: '42-тармақ алынып тасталсын.' });
    expect(JSON.parse(plain.text)).toEqual(tried);
    const scored = JSON.parse((await ask('api/score?lang=ru', { method: 'POST', body: CASE })).text);
    expect(SHAPES.score.safeParse(scored).error).toBeUndefined();
    expect(scored.findings.find((entry: { what: string }) => entry.what === 'quorum')).toBeDefined();
    const across = JSON.parse((await ask('api/score?across=versions', { method: 'POST', body: CASE })).text);
    expect(across.rows.length).toBeGreaterThan(0);
  });
});

describe('what cannot be answered', () => {
  test.each([
    ['asof?body=nobody&date=2021-06-01', 404, 'USE_BODY_UNKNOWN'],
    ['asof?body=mddiai&date=2021-02-30', 400, 'USE_DATE_INVALID'],
    ['asof?date=2021-02-03', 400, 'USE_OPTION_INVALID'],
    ['asof?body=mddiai&date=2021-06-01&act=no/2020-01-01/1', 404, 'USE_ACT_UNKNOWN'],
    ['asof?body=mddiai&date=2021-06-01&lang=de', 400, 'USE_OPTION_INVALID'],
    ['asof?body=mddiai&date=2021-06-01&published=x', 400, 'USE_OPTION_INVALID'],
    ['asof?body=mddiai&date=2021-06-01&published=no/2020-01-01/1=2020-02-02', 404, 'USE_ACT_UNKNOWN'],
    ['text?body=mddiai&date=2021-06-01&provision=point:999', 404, 'USE_PROVISION_UNKNOWN'],
    ['check?code=NOPE', 404, 'USE_CODE_UNKNOWN'],
    ['explain?what=', 400, 'USE_OPTION_INVALID'],
    ['explain?what=toString', 404, 'USE_CODE_UNKNOWN'],
    ['check?code=constructor', 404, 'USE_CODE_UNKNOWN'],
    ['bodies?limit=0', 400, 'USE_OPTION_INVALID'],
    ['bodies?limit=1&offset=-1', 400, 'USE_OPTION_INVALID'],
    ['bodies?page=2', 400, 'USE_OPTION_INVALID'],
    ['bodies?limit=1&limit=2', 400, 'USE_OPTION_INVALID'],
    ['check?errors=maybe', 400, 'USE_OPTION_INVALID'],
    ['asof?body=mddiai&date=2021-06-01&type=quorums', 400, 'USE_OPTION_INVALID'],
    ['history?body=mddiai&act=no/2020-01-01/1', 404, 'USE_ACT_UNKNOWN'],
    ['nothing', 404, 'SERVE_ADDRESS_UNKNOWN'],
  ])('%s: %i, with the code and what to do, in each language', async (path, status, code) => {
    const told = new Set<string>();
    for (const lang of path.includes('lang=') ? ['de'] : ['kk', 'ru', 'en']) {
      const { status: got, text } = await ask(`api/${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      const { diagnostics, message, advice } = JSON.parse(text);
      expect([got, diagnostics[0]?.code]).toEqual([status, code]);
      for (const words of [message, advice]) expect(words.length).toBeGreaterThan(10);
      // The advice is for who asks the API: there is no command line here.
      expect(`${message} ${advice}`).not.toMatch(/--|adisteme [a-z]/u);
      told.add(message).add(advice);
    }
    expect(told.size).toBe(path.includes('lang=') ? 2 : 6);
  });

  test.each([
    ['not JSON', '{"sentence": '],
    ['a list', '[]'],
    ['a number where the sentence belongs', '{"sentence": 5}'],
  ])('a body that is %s is no sentence', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    const { status, text } = await ask('api/try?lang=ru', { method: 'POST', body, headers });
    const { diagnostics, message } = JSON.parse(text);
    expect([status, diagnostics[0].code]).toEqual([400, 'USE_OPTION_INVALID']);
    expect(message).toContain('{"sentence": "…"}');
  });

  test('an unknown route, a wrong method and a broken escape are told what to do', async () => {
    for (const [path, sending, status] of [
      ['api/nothing', {}, 404],
      ['api/asof', { method: 'POST' }, 405],
      ['api/score', {}, 405],
      ['api/asof', { method: 'DELETE' }, 405],
      ['nothing', {}, 404],
      ['data/bodies/..%2f..%2fbodies.json', {}, 404],
      ['data/sources/../../package.json', {}, 404],
      ['%', {}, 400],
      ['/', {}, 400],
    ] as const) {
      const answer = await ask(path, sending);
      expect([path, answer.status]).toEqual([path, status]);
      const { diagnostics, advice } = JSON.parse(answer.text);
      expect(diagnostics[0].code).toMatch(/^SERVE_/u);
      expect(advice.length).toBeGreaterThan(10);
    }
  });
});

describe('lists in pages', () => {
  test('pages joined are the whole, and the headers tell of the rest', async () => {
    const whole = await get('api/bodies');
    const joined: unknown[] = [];
    let next: string | undefined = 'api/bodies?limit=2';
    while (next !== undefined) {
      const { headers, text }: Awaited<ReturnType<typeof ask>> = await ask(next);
      joined.push(...JSON.parse(text).bodies);
      expect(headers['x-total-count']).toBe(String(whole.bodies.length));
      next = /<\/(.*)>; rel="next"/u.exec(String(headers['link'] ?? ''))?.[1];
    }
    expect(joined).toEqual(whole.bodies);
  });

  test('a page of a matrix is of bodies', async () => {
    const { headers, text } = await ask('api/matrix?date=2023-08-15&limit=2&offset=1');
    expect(JSON.parse(text).bodies.length).toBeLessThanOrEqual(2);
    expect(headers['link']).toContain('offset=3');
  });
});

describe('the server is of this machine alone', () => {
  test('another host name is refused: it may be a page that has the address of this machine', async () => {
    const { status } = await ask('api/bodies', { headers: { host: 'evil.example' } });
    expect(status).toBe(421);
  });

  test('a page of another site may not send', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await ask('api/try', { method: 'POST', body: 'x', headers });
      expect(answer.status).toBe(403);
    }
    const own = await ask('api/try', { method: 'POST', body: 'x', headers: { origin: server.url.slice(0, -1) } });
    expect(own.status).toBe(200);
  });

  test('every answer bears the strict policy, none allows another origin', async () => {
    for (const path of ['', 'api/bodies', 'app.js', 'nothing']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('a body that is too long is refused before it is read', async () => {
    const { status, text } = await ask('api/score', { method: 'POST', body: 'x'.repeat(1_100_000) });
    expect([status, JSON.parse(text).advice]).toEqual([413, 'Send less, or use the command.']);
  });

  test('an address of 20,000 letters is refused', async () => {
    expect((await ask(`api/asof?body=${'x'.repeat(20_000)}`)).status).toBeGreaterThanOrEqual(414);
  });

  test('what has not changed is not sent again', async () => {
    const first = await ask('api/asof?body=mddiai&date=2021-06-01');
    const etag = String(first.headers['etag']);
    const again = await ask('api/asof?body=mddiai&date=2021-06-01', { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await ask('api/asof?body=mddiai&date=2021-06-01', { method: 'HEAD' });
    expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', etag]);
  });

  test('what is asked for again comes compressed to who takes it, and is the same', async () => {
    const address = `${server.url}api/asof?body=mddiai&date=2021-06-02`;
    const [first, second] = [await fetch(address), await fetch(address)];
    const encodings = [first, second].map(({ headers }) => headers.get('content-encoding'));
    expect(encodings).toEqual([null, 'gzip']);
    const text = await first.text();
    expect(await second.text()).toBe(text);
    expect((await ask('api/asof?body=mddiai&date=2021-06-02', { headers: {} })).text).toBe(text);
  });
});

describe('the OpenAPI document', () => {
  test('names every route with its method, its values and its shape', async () => {
    const document = await get('api/openapi.json');
    for (const route of ROUTES) {
      const operation = document.paths[`/api/${route.path}`]?.[route.method.toLowerCase()];
      expect(operation.parameters.map((each: { name: string }) => each.name)).toEqual(
        expect.arrayContaining(route.parameters.map((each) => each.name)),
      );
      if (route.shape !== null) expect(document.components.schemas[route.shape]).toBeDefined();
    }
    const text = JSON.stringify(document);
    for (const [, name = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/gu))
      expect(document.components.schemas[name]).toBeDefined();
  });
});

describe('taking a decree in', () => {
  const decree = readFileSync(
    join(projectFolder, 'corpus/atyrau-oblast-akimat/2023-06-29_105/kk.txt'),
    'utf8',
  ).replaceAll('2023 жылғы 29 маусымдағы № 105', '2023 жылғы 29 маусымдағы № 1105');
  const post = (query: string, headers: Record<string, string> = {}) =>
    ask(`api/add?name=decree.txt${query}`, { method: 'POST', body: decree, headers });
  const written = () => readdirSync(join(workspace.corpus, 'atyrau-oblast-akimat')).join(' ');

  test('without token, without preview and from elsewhere nothing is written', async () => {
    const before = written();
    expect((await post('&write=yes')).status).toBe(403);
    expect((await post('&write=yes', { 'x-adisteme-token': 'guess' })).status).toBe(403);
    expect((await post('&write=yes', { 'x-adisteme-token': server.token })).status).toBe(409);
    expect(
      (await post('&write=yes', { 'x-adisteme-token': server.token, origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect(written()).toBe(before);
  });

  test('previewed and with the token it is in, and the next question knows it', async () => {
    const preview = await post('');
    expect(preview.status).toBe(200);
    const shown = JSON.parse(preview.text);
    expect(SHAPES.add.safeParse(shown).error).toBeUndefined();
    expect(shown.written).toBe(false);
    const before = (await get('api/acts')).acts.length;
    const taken = JSON.parse((await post('&write=yes', { 'x-adisteme-token': server.token })).text);
    expect(taken.written).toBe(true);
    expect(existsSync(join(workspace.corpus, `${taken.identity.id.split('/')[0]}`))).toBe(true);
    expect((await get('api/acts')).acts.length).toBeGreaterThan(before);
  });

  test('a file name cannot leave its folder', async () => {
    const answer = await ask('api/impact?name=..%2F..%2Fevil.txt', { method: 'POST', body: decree });
    expect(answer.status).toBe(200);
    expect(existsSync(join(workspace.corpus, '../../evil.txt'))).toBe(false);
  });
});
