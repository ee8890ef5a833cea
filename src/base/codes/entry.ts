/** One row of docs/diagnostics.md. */
export interface CodeEntry {
  readonly severity: 'error' | 'warning' | 'info';
  /** What it means, in words a lawyer reads. */
  readonly meaning: string;
  /** What to do next. */
  readonly advice: string;
}
