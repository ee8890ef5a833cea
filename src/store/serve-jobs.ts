import { parentPort } from 'node:worker_threads';
import { invariant } from '../base/invariant.ts';

/** What a worker answers: the value of the job, or the fault of our own code that broke it. */
export type Reply =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly message: string };

/** A job by its name: plain data in, plain data out. */
export type Jobs = Readonly<Record<string, (input: never) => unknown>>;

/** Answers the jobs that the pool (worker-pool.ts) sends to this thread, one after the other. */
export function serveJobs(jobs: Jobs): void {
  const port = parentPort;
  invariant(port !== null, 'jobs are served in a worker only');
  port.on('message', async ({ job, input }: { readonly job: string; readonly input: never }) => {
    const run = jobs[job];
    let reply: Reply;
    try {
      invariant(run !== undefined, `there is a job ${job}`);
      reply = { kind: 'done', value: await run(input) };
    } catch (error) {
      reply = { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    port.postMessage(reply);
  });
}
