import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/no-network.ts'],
    globalSetup: ['test/support/warm-cache.ts'],
    passWithNoTests: true,
    // Two workers: the check must be as fast on a small machine as on a big one, and never starve it.
    pool: 'forks',
    maxWorkers: 2,
    // A guard against hanging, not a measure of speed: machines of CI may be slow and busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A missing expected file is a failure, here as in CI; `npm run test:update` writes it.
    update: 'none',
    // The command under test must be the sources as they are, never an old bundle.
    env: { ADISTEME_DEV: '1', NO_COLOR: '1' },
  },
});
