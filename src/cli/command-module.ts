import type { Context } from './context.ts';

/** What a command module exports: it runs with its own options and returns the exit code. */
export interface CommandModule {
  readonly run: (
    context: Context,
    options: Readonly<Record<string, unknown>>,
    args: readonly string[],
  ) => Promise<number> | number;
}
