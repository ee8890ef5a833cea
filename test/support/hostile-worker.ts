// A worker whose jobs do what a hostile file might make a reader do.
import { serveJobs } from '../../src/store/serve-jobs.ts';

serveJobs({
  echo: (input: unknown) => input,
  spin: () => {
    for (let turns = 0; ; turns += 1) if (Number.isNaN(turns)) return turns;
  },
  wait: () => new Promise(() => {}),
  hoard: () => {
    const kept: string[][] = [];
    for (let turns = 0; ; turns += 1) kept.push(Array.from({ length: 1000 }, (_, at) => `${turns} ${at}`));
  },
  'hoard outside of the heap': async () => {
    const kept: Uint8Array[] = [];
    for (let turns = 0; ; turns += 1) {
      kept.push(new Uint8Array(1024 * 1024).fill(turns));
      if (kept.length > 600) kept.shift();
    }
  },
  recurse: () => {
    const down = (depth: number): number => (depth < 0 ? 0 : down(depth + 1) + 1);
    return down(0);
  },
  exit: () => process.exit(7),
});
