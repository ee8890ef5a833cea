// The long run of seeded mutants of every sample: `npm run mutants [count] [first seed]`; 20,000 without a count. Each is read to the
// end in a thread with the limits of the command. Prints counts, the slowest, and memory along the way; exits 1 on any crash,
// hang or silence. One mutant again: `node tools/mutants.mjs 1 <seed>`.
import { join } from 'node:path';
import { mapAhead } from '../src/app/reading-room.ts';
import { coreCount, openPool } from '../src/store/worker-pool.ts';
import { allSamples, mutantOf } from '../test/support/mutants.ts';

const count = Number(process.argv[2] ?? 20_000);
const first = Number(process.argv[3] ?? 1);
const LIMITS = { cpuMs: 20_000, wallMs: 120_000, memoryMb: 768 };
const pool = openPool(join(import.meta.dirname, '../test/support/mutant-worker.ts'), coreCount(), LIMITS);
const STEP = Math.max(1, Math.floor(count / 10));

const results = [];
const problems = [];
const memory = [];
const rss = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, rss());
}, 100);
const started = performance.now();
await mapAhead(
  Array.from({ length: count }, (_, at) => first + at),
  pool.size,
  async (seed) => {
    const answer = await pool.run('judge', seed);
    if (answer.kind === 'done') results.push({ seed, ...answer.value });
    if (answer.kind !== 'done' || answer.value.problem !== null) {
      const what =
        answer.kind === 'done'
          ? answer.value.problem
          : answer.kind === 'stopped'
            ? `over ${answer.why}`
            : answer.message;
      problems.push(`seed ${seed} (${mutantOf(seed).name}): ${what}`);
      console.log(problems.at(-1));
    }
    if ((seed - first + 1) % STEP === 0) {
      memory.push(rss());
      console.log(
        `${seed - first + 1} mutants, ${Math.round((performance.now() - started) / 1000)} s, memory ${memory.at(-1)} MB`,
      );
    }
  },
);
clearInterval(watch);
await pool.close();

const byFormat = new Map();
for (const result of results) {
  const format = result.name.slice(result.name.lastIndexOf('.') + 1);
  const held = byFormat.get(format) ?? { count: 0, refused: 0, ms: 0, slowest: 0 };
  held.count += 1;
  held.refused += result.isRefused ? 1 : 0;
  held.ms += result.ms;
  held.slowest = Math.max(held.slowest, result.ms);
  byFormat.set(format, held);
}
console.log(`\n${count} mutants of ${allSamples().length} samples, seeds ${first} to ${first + count - 1}`);
for (const [format, { count: all, refused, ms, slowest }] of byFormat) {
  console.log(
    `  ${format.padEnd(5)} ${all} read, ${refused} of them refused with an error; mean ${(ms / all).toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
  );
}
const slow = results.toSorted((a, b) => b.ms - a.ms).slice(0, 5);
console.log(`  slowest: ${slow.map(({ seed, name, ms }) => `${name} (seed ${seed}) ${ms.toFixed(0)} ms`).join(', ')}`);
console.log(`  memory of the process: ${memory.join(', ')} MB along the way, peak ${peak} MB`);
console.log(problems.length === 0 ? '  no crash, no hang, no silence' : `  ${problems.length} PROBLEMS`);
process.exitCode = problems.length === 0 ? 0 : 1;
