import { parseRational, printRational } from '../base/rational.ts';

/**
 * An exact fraction of two safe integers, denominator > 0. Marks have few digits, so plain numbers are exact here and
 * many times faster than bigints; whatever would leave the safe range gives null, never a rounded value.
 */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/** Returns n/d in lowest terms, or null when a part is not a safe integer. */
export function ratio(n: number, d = 1): Ratio | null {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d <= 0) return null;
  const divisor = gcd(n, d) || 1;
  return divisor === 1 ? { n, d } : { n: n / divisor, d: d / divisor };
}

/** Returns the value of "3.99", "3,99", "11/3" or 3.99 (by its shortest decimal form); null for anything else or for too many digits. */
export function parseRatio(mark: string | number): Ratio | null {
  const value = parseRational(typeof mark === 'number' ? String(mark) : mark);
  return value === null ? null : ratio(Number(value.n), Number(value.d));
}

export function addRatios(a: Ratio, b: Ratio): Ratio | null {
  if (a.d === b.d) return ratio(a.n + b.n, a.d);
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtractRatios(a: Ratio, b: Ratio): Ratio | null {
  return addRatios(a, { n: -b.n, d: b.d });
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio | null {
  return ratio(a.n * b.n, a.d * b.d);
}

export function divideRatios(a: Ratio, b: Ratio): Ratio | null {
  if (b.n === 0) return null;
  return b.n < 0 ? ratio(-a.n * b.d, -a.d * b.n) : ratio(a.n * b.d, a.d * b.n);
}

/** Returns -1, 0 or 1; exact also where the products are not safe integers. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right ? -1 : left > right ? 1 : 0;
  const difference = BigInt(a.n) * BigInt(b.d) - BigInt(b.n) * BigInt(a.d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Returns the sum of the values, null when it cannot be held exactly. */
export function sumRatios(values: readonly Ratio[]): Ratio | null {
  let sum: Ratio | null = { n: 0, d: 1 };
  for (const value of values) {
    sum = addRatios(sum, value);
    if (sum === null) return null;
  }
  return sum;
}

/** Returns the mean of at least one value, null when it cannot be held exactly. */
export function meanOfRatios(values: readonly Ratio[]): Ratio | null {
  const sum = sumRatios(values);
  return sum === null || values.length === 0 ? null : ratio(sum.n, sum.d * values.length);
}

/** Returns "3.9225", or "11/3" where there is no finite decimal. */
export function printRatio(value: Ratio): string {
  return printRational({ n: BigInt(value.n), d: BigInt(value.d) });
}

/** Returns a decimal with four places for a value that has no finite one ("3.6667"), else null. */
export function approximateRatio(value: Ratio): string | null {
  return printRatio(value).includes('/') ? (value.n / value.d).toFixed(4) : null;
}
