// Finds Chromium for the tests of the explorer; where there is none, installs it from Debian's packages if that can be done.
//   ADISTEME_BROWSER=/path   another Chromium or Chrome
//   ADISTEME_NO_BROWSER=1    leaves these tests out; they are counted as skipped
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { places } = JSON.parse(readFileSync(join(import.meta.dirname, 'browser-places.json'), 'utf8'));

/** Returns the path of the browser, or null. */
export function findBrowser() {
  const named = process.env.ADISTEME_BROWSER;
  if (named) return existsSync(named) ? named : null;
  return places.find((path) => existsSync(path)) ?? null;
}

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;

/** The words before `apt-get` that let this user install; null when it cannot be done. */
function installer() {
  if (process.platform !== 'linux' || !works('apt-get', ['--version'])) return null;
  if (process.getuid?.() === 0) return [];
  return works('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

/** Sees to it that there is a browser; returns a line that says how it stands. */
export function provideBrowser() {
  if (process.env.ADISTEME_NO_BROWSER === '1') return 'left out by ADISTEME_NO_BROWSER=1; the tests are skipped';
  const found = findBrowser();
  if (found !== null) return found;
  const before = installer();
  if (before === null) return 'none, and it cannot be installed here: its tests will fail and say how to get it';
  process.stdout.write('browser  Chromium is not here: installing it from the packages of the system\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) => {
    const [command, ...rest] = [...before, 'apt-get', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 }).status === 0;
  };
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  if (!apt(install)) apt(['update', '-qq']) && apt(install);
  return findBrowser() ?? 'none: it could not be installed; its tests will fail and say how to get it';
}
