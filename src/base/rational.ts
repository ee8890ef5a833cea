import { invariant } from './invariant.ts';

/** An exact fraction in lowest terms, denominator > 0. Law's numbers are never rounded before they are compared. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Returns n/d in lowest terms. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  invariant(bottom !== 0n, 'a fraction with denominator 0');
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = gcd(top, bottom) || 1n;
  return { n: (sign * top) / divisor, d: (sign * bottom) / divisor };
}

/** Returns the value of "3.99", "3,99", "-2", "3/4"; null for anything else. */
export function parseRational(text: string): Rational | null {
  const fraction = /^(-?\d{1,15})\/(\d{1,15})$/.exec(text);
  if (fraction) return Number(fraction[2]) === 0 ? null : rational(BigInt(fraction[1] ?? 0), BigInt(fraction[2] ?? 1));
  const decimal = /^(-?)(\d{1,15})(?:[.,](\d{1,15}))?$/.exec(text);
  if (!decimal) return null;
  const digits = decimal[3] ?? '';
  const value = rational(BigInt((decimal[2] ?? '0') + digits), 10n ** BigInt(digits.length));
  return decimal[1] === '-' ? { n: -value.n, d: value.d } : value;
}

/** Returns -1, 0 or 1. */
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Returns "3.9225" when the value has a finite decimal form, else "11/3". */
export function printRational(value: Rational): string {
  let rest = value.d;
  let places = 0;
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  while (rest % 2n === 0n) [rest, places] = [rest / 2n, places + 1];
  while (rest % 5n === 0n) [rest, places] = [rest / 5n, places + 1];
  if (rest !== 1n) return `${value.n}/${value.d}`;
  const sign = value.n < 0n ? '-' : '';
  const scaled = ((value.n < 0n ? -value.n : value.n) * 10n ** BigInt(places)) / value.d;
  if (places === 0) return `${sign}${scaled}`;
  const digits = scaled.toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}
