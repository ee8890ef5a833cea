import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../support/workspace.ts';

const style = readFileSync(join(projectFolder, 'src/web/client/style.css'), 'utf8');
/** Matches `--ink: light-dark(#1b1f24, #e7eaee);`, must not match `color: var(--ink);`. */
const PAIR = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/gu;
const colours = new Map(
  [...style.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** WCAG 2.2: relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('colours', () => {
  test('black on white is 21:1, so the measure measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  test.each(['light', 'dark'] as const)('every text colour stands at 4.5:1 on every ground, %s', (scheme) => {
    const of = (name: string) => colours.get(name)?.[scheme] ?? '';
    const weak = ['ground', 'raised', 'chosen'].flatMap((ground) =>
      ['ink', 'soft', 'link', 'sure', 'maybe', 'open']
        .map((text) => ({ pair: `${text} on ${ground}`, ratio: contrast(of(text), of(ground)) }))
        .filter(({ ratio }) => !(ratio >= 4.5)),
    );
    expect(weak).toEqual([]);
    expect(contrast(of('mark-ink'), of('mark'))).toBeGreaterThanOrEqual(4.5);
    // Bounds of fields: 3:1 is asked of what is no text.
    expect(contrast(of('soft'), of('ground'))).toBeGreaterThanOrEqual(3);
  });
});
