import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MUTE_SPEECH } from '../src/messages/score-voice.ts';
import type { AppraisalCase } from '../src/model/appraisal.ts';
import { scoreCase } from '../src/score/score-case.ts';
import { CALENDAR, lawOf, loadRules } from '../test/score/load-law.ts';
import type { Batch } from './measure.ts';

const LINES = 1_000_000;

function writeCases(path: string): void {
  writeFileSync(path, '');
  let block = '';
  for (let i = 0; i < LINES; i += 1) {
    const kpis = Array.from({ length: 5 }, (_, at) => ({ achieved: (i >> at) % 2 === 0 }));
    block += `${JSON.stringify({ body: 'kazygurt-district-maslikhat', evaluatedOn: '2020-12-25', employee: { tenureMonths: i % 40, probation: false }, plan: { kpis: 5 }, kpis })}\n`;
    if (block.length > 4_000_000) {
      appendFileSync(path, block);
      block = '';
    }
  }
  appendFileSync(path, block);
}

async function readAll(
  path: string,
  each: (facts: AppraisalCase) => number,
): Promise<{ seconds: number; sum: number }> {
  const from = performance.now();
  let sum = 0;
  for await (const line of createInterface({ input: createReadStream(path) }))
    sum += each(JSON.parse(line) as AppraisalCase);
  return { seconds: (performance.now() - from) / 1000, sum };
}

/** A million cases, one line each, read from a file and scored without traces. */
export async function benchBatch(): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-bench-'));
  const path = join(folder, 'cases.jsonl');
  try {
    writeCases(path);
    if (statSync(path).size === 0) throw new Error('no cases written');
    const law = lawOf(loadRules('kazygurt-2018'), '2020-12-25');
    const tools = { calendar: CALENDAR, messages: MUTE_SPEECH, trace: false };
    const read = await readAll(path, (facts) => facts.kpis?.length ?? 0);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const scored = await readAll(path, (facts) => scoreCase(facts, law, tools).results.length);
    globalThis.gc?.();
    const heapGrowthMb = (process.memoryUsage().heapUsed - before) / 1e6;
    return { lines: LINES, perSecond: LINES / scored.seconds, readOnlyPerSecond: LINES / read.seconds, heapGrowthMb };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
