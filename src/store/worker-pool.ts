import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { invariant } from '../base/invariant.ts';
import type { Reply } from './serve-jobs.ts';

/** What one job may use before its worker is killed. */
export interface JobLimits {
  /** Processor time of the job: a busy machine does not count. */
  readonly cpuMs: number;
  /** Time by the clock, for a job that waits for what never comes. */
  readonly wallMs: number;
  /** Memory of the worker: objects and the buffers outside of the heap, in MiB. */
  readonly memoryMb: number;
}

/** The longest decree takes some seconds and 200 MiB. */
export const JOB_LIMITS: JobLimits = { cpuMs: 60_000, wallMs: 300_000, memoryMb: 1024 };

/** How a job ended: with a value, killed at a limit, or broken by a fault of our own code. */
export type JobResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stopped'; readonly why: 'time' | 'memory' }
  | { readonly kind: 'fault'; readonly message: string };

export interface WorkerPool {
  readonly size: number;
  /** Runs a job of the worker's module in a thread of its own; further jobs wait for a free one. */
  readonly run: <T>(job: string, input: unknown) => Promise<JobResult<T>>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly job: string;
  readonly input: unknown;
  readonly end: (result: JobResult<never>) => void;
}

interface Thread {
  readonly worker: Worker;
  current: Waiting | null;
  /** Cpu and clock at the start of the job. */
  cpuAt: number;
  wallAt: number;
  /** Why we killed it. */
  killed: 'time' | 'memory' | null;
  watch: NodeJS.Timeout | null;
}

const MIB = 1024 * 1024;
const WATCHED_EVERY_MS = 200;

/** Returns how many threads can work at once on this machine. */
export function coreCount(): number {
  return Math.max(1, availableParallelism());
}

async function cpuOf(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

async function memoryOf(worker: Worker): Promise<number> {
  const { used_heap_size: heap, external_memory: external } = await worker.getHeapStatistics();
  return (heap + external) / MIB;
}

/** Which limit the job in hand is over; null = none. A worker that has ended by itself is over none. */
async function limitMet(thread: Thread, limits: JobLimits): Promise<'time' | 'memory' | null> {
  if (performance.now() - thread.wallAt > limits.wallMs) return 'time';
  try {
    if ((await memoryOf(thread.worker)) > limits.memoryMb) return 'memory';
    return (await cpuOf(thread.worker)) - thread.cpuAt > limits.cpuMs ? 'time' : null;
  } catch {
    return null;
  }
}

/**
 * Returns threads that run jobs of one module (see serve-jobs.ts) and can be killed. Guarantees: 1. a job over a limit is ended, and
 * the next job gets a fresh thread; 2. idle threads do not keep the process alive; 3. threads are started only when jobs wait.
 */
export function openPool(entry: string, size: number, limits: JobLimits = JOB_LIMITS): WorkerPool {
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];
  let isClosed = false;

  const finish = (thread: Thread, result: JobResult<never>): void => {
    const { current } = thread;
    thread.current = null;
    if (thread.watch) clearInterval(thread.watch);
    thread.worker.unref();
    current?.end(result);
    next();
  };

  const ended = (thread: Thread, message: string, isOutOfMemory: boolean): void => {
    threads.delete(thread);
    const why = thread.killed ?? (isOutOfMemory ? 'memory' : null);
    if (thread.current) finish(thread, why === null ? { kind: 'fault', message } : { kind: 'stopped', why });
  };

  const open = (): Thread => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memoryMb };
    const worker = new Worker(entry, { resourceLimits, stdin: false });
    const thread: Thread = { worker, current: null, cpuAt: 0, wallAt: 0, killed: null, watch: null };
    worker.on('message', (reply: Reply) => finish(thread, reply as JobResult<never>));
    worker.on('error', (error: Error & { readonly code?: string }) =>
      ended(thread, error.stack ?? error.message, error.code === 'ERR_WORKER_OUT_OF_MEMORY'),
    );
    worker.on('exit', (code) => ended(thread, `the worker ended with ${code}`, false));
    threads.add(thread);
    return thread;
  };

  const start = async (thread: Thread, waiting: Waiting): Promise<void> => {
    thread.current = waiting;
    thread.wallAt = performance.now();
    thread.worker.ref();
    thread.cpuAt = await cpuOf(thread.worker).catch(() => 0);
    if (thread.current !== waiting) return;
    thread.watch = setInterval(async () => {
      const why = await limitMet(thread, limits);
      if (why === null || thread.current !== waiting) return;
      thread.killed = why;
      await thread.worker.terminate();
    }, WATCHED_EVERY_MS);
    thread.watch.unref();
    thread.worker.postMessage({ job: waiting.job, input: waiting.input });
  };

  const next = (): void => {
    while (queue.length > 0) {
      const idle = [...threads].find((thread) => thread.current === null && thread.killed === null);
      const thread = idle ?? (threads.size < size ? open() : null);
      const waiting = thread && queue.shift();
      if (!thread || !waiting) return;
      void start(thread, waiting);
    }
  };

  return {
    size,
    run: (job, input) => {
      invariant(!isClosed, 'a closed pool runs no jobs');
      return new Promise((resolve) => {
        queue.push({ job, input, end: resolve });
        next();
      });
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
