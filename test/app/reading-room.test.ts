import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type DocumentInput, finishDocument, parseAnyDocument } from '../../src/app/make-document.ts';
import { finishGuarded, mapAhead, parseGuarded, poolOf, recordGuarded } from '../../src/app/reading-room.ts';
import type { Workspace } from '../../src/app/workspace.ts';
import { mediaTypeOf } from '../../src/read/media-type.ts';
import { sha256 } from '../../src/store/sha256.ts';
import { JOB_LIMITS, type JobLimits, openPool } from '../../src/store/worker-pool.ts';
import { docxOfHtml } from '../support/act-docx.ts';
import { actHtml } from '../support/act-html.ts';
import { DOCUMENTS, readTextCopy } from '../support/same-tree.ts';
import { embeddedWorkspace, projectFolder } from '../support/workspace.ts';

const ENTRY = join(projectFolder, 'src/app/read-worker.ts');
const PRINTED = join(projectFolder, 'test/read/fixtures/kazygurt-district-maslikhat.pdf');
const opened: Workspace[] = [];

function workspace(limits: JobLimits = JOB_LIMITS): Workspace {
  const made = { ...embeddedWorkspace(), worker: { entry: ENTRY, limits } };
  opened.push(made);
  return made;
}

afterAll(async () => {
  for (const made of opened) await poolOf(made)?.close();
});

function inputOf(bytes: Uint8Array, path: string): DocumentInput {
  const mediaType = mediaTypeOf(bytes, path);
  return { path, bytes, sha256: sha256(bytes), lang: null, mediaType, isConsolidated: false };
}

function copies(): DocumentInput[] {
  const { source, expression } = readTextCopy(DOCUMENTS[4]);
  const html = actHtml(source, expression);
  return [
    inputOf(new TextEncoder().encode(html), 'act.html'),
    inputOf(docxOfHtml(html), 'act.docx'),
    inputOf(readFileSync(PRINTED), 'act.pdf'),
  ];
}

describe('a document read in a thread of its own', () => {
  test.each(copies())('is what it is without: $path', async (input) => {
    const here = await parseAnyDocument(input);
    const there = await parseGuarded(workspace(), input);
    expect(there).toEqual(here);
    const act = 'x/2018-01-01/1';
    expect(finishDocument(there, act)).toEqual(finishDocument(here, act));
    expect(await finishGuarded(workspace(), { input, act, path: input.path })).toEqual(finishDocument(here, act));
  });

  test('over its time it is given up, and the message names the limit', async () => {
    const input = inputOf(readFileSync(PRINTED), 'act.pdf');
    const { diagnostics, expression } = await parseGuarded(workspace({ ...JOB_LIMITS, cpuMs: 1 }), input);
    expect(diagnostics.map((entry) => entry.code)).toContain('READ_TIME_OVER');
    expect(diagnostics.find((entry) => entry.code === 'READ_TIME_OVER')?.message).toContain('0.001 s');
    expect(expression.decoded).toBe('');
  });

  test('over its memory it is given up, and the message names the limit', async () => {
    const input = inputOf(readFileSync(PRINTED), 'act.pdf');
    const { diagnostics } = await parseGuarded(workspace({ ...JOB_LIMITS, memoryMb: 24 }), input);
    expect(diagnostics.map((entry) => entry.code)).toContain('READ_MEMORY_OVER');
    expect(diagnostics.find((entry) => entry.code === 'READ_MEMORY_OVER')?.message).toContain('24 MiB');
  });

  test('a file of a folder that is over a limit is left with the reason', async () => {
    const file = { path: 'kazygurt-district-maslikhat.pdf', size: 1, changedMs: 0 };
    const folder = join(projectFolder, 'test/read/fixtures');
    const record = await recordGuarded(workspace({ ...JOB_LIMITS, cpuMs: 1 }), folder, file);
    expect([record.relation, record.why]).toEqual([null, 'Reading took more than 0.001 s and was stopped.']);
  });
});

// Each job is under the one limit that it is to meet: on a slow machine it meets no other one first.
describe('whatever a job does, the next one is answered', () => {
  const time = { kind: 'stopped', why: 'time' };
  const memory = { kind: 'stopped', why: 'memory' };

  test.each([
    ['spin', { cpuMs: 1000 }, time],
    ['wait', { wallMs: 3000 }, time],
    ['hoard', { memoryMb: 100 }, memory],
    ['hoard outside of the heap', { memoryMb: 100 }, memory],
    ['recurse', {}, { kind: 'fault', message: expect.stringContaining('RangeError') }],
    ['exit', {}, { kind: 'fault', message: expect.stringContaining('7') }],
    ['a job that is not there', {}, { kind: 'fault', message: expect.stringContaining('there is a job') }],
  ] as const)('%s', async (job, limits, expected) => {
    const pool = openPool(join(projectFolder, 'test/support/hostile-worker.ts'), 1, { ...JOB_LIMITS, ...limits });
    const [broken, next] = await Promise.all([pool.run(job, null), pool.run('echo', { a: [1] })]);
    expect(broken).toEqual(expected);
    expect(next).toEqual({ kind: 'done', value: { a: [1] } });
    await pool.close();
  });
});

test('results come in the order of the items, whatever ends first', async () => {
  const waits = [30, 1, 20, 1, 1];
  let running = 0;
  let most = 0;
  const found = await mapAhead(waits, 2, async (wait, at) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, wait));
    running -= 1;
    return at;
  });
  expect([found, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});
