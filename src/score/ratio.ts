import { parseRational, printRational } from '../base/rational.ts';

/**
 * An exact fraction of two safe integers, denominator > 0. Marks have few digits, so plain numbers are exact here and
 * many times faster than bigints; whatever would leave the safe range gives null, never a rounded value.
 */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

/** Returns the greatest common divisor; b is not negative. */
export function gcd(a: number, b: number): number {
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

const [ZERO, NINE, DOT, COMMA] = ['0', '9', '.', ','].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
/** More digits may not be safe; they go the slow way. */
const SHORT = 12;

/** Reads "4", "3.99" and "3,99", which almost every mark is, without a regular expression or a bigint; null = go the slow way. */
function parsePlain(text: string): Ratio | null {
  if (text.length === 0 || text.length > SHORT) return null;
  let [n, d, point] = [0, 1, -1];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      n = n * 10 + (code - ZERO);
      if (point >= 0) d *= 10;
    } else if ((code === DOT || code === COMMA) && point < 0 && i > 0) point = i;
    else return null;
  }
  return point === text.length - 1 ? null : ratio(n, d);
}

/** Returns the value of "3.99", "3,99", "11/3" or 3.99 (by its shortest decimal form); null for anything else or for too many digits. */
export function parseRatio(mark: string | number): Ratio | null {
  if (typeof mark === 'string') return parsePlain(mark) ?? parseSlowly(mark);
  // A number that is some hundredths is the one whose shortest decimal form those hundredths are.
  const hundredths = Math.round(mark * 100);
  if (hundredths / 100 === mark && Math.abs(hundredths) < 1e9) return ratio(hundredths, 100);
  return parseSlowly(String(mark));
}

function parseSlowly(text: string): Ratio | null {
  const value = parseRational(text);
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

/** Denominators of short decimals, with their number of places. */
const PLACES: ReadonlyMap<number, readonly [places: number, factor: number]> = new Map(
  [1, 2, 4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 125, 200, 250, 400, 500, 1000, 10_000].map((d) => {
    const places = [0, 1, 2, 3, 4].find((each) => 10 ** each % d === 0) ?? 0;
    return [d, [places, 10 ** places / d]] as const;
  }),
);

/** Returns "3.9225", or "11/3" where there is no finite decimal. */
export function printRatio(value: Ratio): string {
  const short = PLACES.get(value.d);
  if (short === undefined || value.n < 0 || value.n > 1e9)
    return printRational({ n: BigInt(value.n), d: BigInt(value.d) });
  const [places, factor] = short;
  if (places === 0) return String(value.n);
  const digits = String(value.n * factor);
  const whole = digits.length > places ? digits.slice(0, -places) : '0';
  return `${whole}.${digits.slice(-places).padStart(places, '0')}`;
}

/** Returns a decimal with four places for a value that has no finite one ("3.6667"), else null. */
export function approximateRatio(value: Ratio): string | null {
  if (PLACES.has(value.d) || !printRatio(value).includes('/')) return null;
  return (value.n / value.d).toFixed(4);
}
