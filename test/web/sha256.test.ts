import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/web/client/sha256.ts';

test('the hash made in the browser is the hash of the disk, for every length around the blocks', () => {
  for (let length = 0; length < 200; length += 1) {
    const text = 'қ'.repeat(length) + '👍'.repeat(length % 3);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
