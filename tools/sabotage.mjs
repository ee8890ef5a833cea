// Shows that the tests notice a broken time resolver: `npm run sabotage`. Each break is made in a copy of the project in a temporary
// folder, never here; one row tells which test failed. Exit code 1 = a break was not noticed, 2 = the tool itself could not work.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findPinnedNode, rerunUnderPinnedNode } from '../bin/runtime.mjs';
import { BREAKS, TESTS } from './sabotage-breaks.mjs';

const projectFolder = dirname(import.meta.dirname);

/** All that the tests read. */
const COPIED = [
  'src',
  'test',
  'corpus',
  'schemas',
  'rules',
  'bin',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** A test that only ran out of time on a busy machine has noticed nothing. Matches `Error: Test timed out in 30000ms`. */
const TIMED_OUT = /\btimed out in \d+ ?ms/;

class SabotageError extends Error {}

if (Number.parseInt(process.versions.node, 10) < 24 && findPinnedNode() !== null) {
  rerunUnderPinnedNode(import.meta.filename, process.argv.slice(2));
} else {
  await main();
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-sabotage-'));
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stopped.abort());
  try {
    process.exitCode = await sabotage(join(folder, basename(projectFolder)), folder, stopped.signal);
  } catch (error) {
    if (!(error instanceof SabotageError)) throw error;
    process.stderr.write(`sabotage: ${error.message}\n`);
    process.exitCode = 2;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Returns the exit code: 0 when every break is caught. */
async function sabotage(copy, folder, signal) {
  copyProject(copy);
  const sources = BREAKS.map((one) => readUnbroken(copy, one));
  const whole = await runTests(copy, folder, signal);
  if (!whole.passed) throw new SabotageError(`the unbroken tests do not pass: ${whole.failed ?? whole.problem}`);
  process.stdout.write(`unbroken: ${whole.count} tests pass\n`);
  let caught = 0;
  for (const [at, one] of BREAKS.entries()) {
    const path = join(copy, one.file);
    writeFileSync(
      path,
      sources[at].replace(one.find, () => one.replace),
    );
    const { failed, problem } = await runTests(copy, folder, signal);
    writeFileSync(path, sources[at]);
    if (problem !== null) throw new SabotageError(`"${one.name}" proves nothing: ${problem}`);
    if (failed !== null) caught += 1;
    const verdict = failed === null ? 'NOT CAUGHT' : `caught by: ${failed}`;
    process.stdout.write(`${`${at + 1}.`.padEnd(4)}${one.name}  [${one.file}]\n    ${verdict}\n`);
  }
  process.stdout.write(`${BREAKS.length} breaks, ${caught} caught\n`);
  return caught === BREAKS.length ? 0 : 1;
}

/** The copy has a folder of packages of its own, so that the runner's cache is not shared with the project. */
function copyProject(copy) {
  mkdirSync(join(copy, 'node_modules'), { recursive: true });
  for (const name of COPIED) cpSync(join(projectFolder, name), join(copy, name), { recursive: true });
  for (const name of readdirSync(join(projectFolder, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(projectFolder, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  }
}

/** Returns the source in which the break fits exactly once: a list that no longer fits the sources must not pass in silence. */
function readUnbroken(copy, { name, file, find, replace }) {
  const source = readFileSync(join(copy, file), 'utf8');
  const count = source.split(find).length - 1;
  if (count !== 1) throw new SabotageError(`"${name}": its words stand ${count} times in ${file}, not once.`);
  if (find === replace) throw new SabotageError(`"${name}" changes nothing.`);
  return source;
}

/** Returns the first failing test, or the problem that keeps the run from telling anything. */
async function runTests(copy, folder, signal) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const options = ['--bail=1', '--reporter=json', `--outputFile=${report}`];
  const code = await runNode([vitest, 'run', ...TESTS, ...options], copy, signal);
  if (signal.aborted) throw new SabotageError('stopped.');
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: false, failed: null, problem: `the test runner gave no report (exit code ${code}).` };
  }
  return judge(result, code);
}

function judge(result, code) {
  const failures = result.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'failed' && !test.failureMessages.some((text) => TIMED_OUT.test(text)))
      .map((test) => `${basename(file.name)}: ${test.fullName.trim()}`),
  );
  const [failed = null] = failures;
  const passed = code === 0 && result.success === true && result.numPassedTests > 0;
  const problem =
    passed || failed !== null ? null : 'no test failed, but a file did not load or a test ran out of time.';
  return { passed, failed, problem, count: result.numPassedTests };
}

/** Runs a Node script in the copy without a word of its own; resolves to its exit code. */
function runNode(args, cwd, signal) {
  return new Promise((resolve) => {
    const env = { ...process.env, ADISTEME_DEV: '1' };
    const child = spawn(process.execPath, args, { cwd, env, signal, stdio: 'ignore' });
    // After an abort the child is still ending: the folder may go only once it is gone.
    child.on('error', () => child.pid === undefined && resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
