// The whole check, one command for people and for CI: format, lint, types, then every test.
// Every step runs even when an earlier one failed. The last line is the counts, alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPinnedNode, rerunUnderPinnedNode } from '../bin/runtime.mjs';
import { provideBrowser } from './browser.mjs';

const projectFolder = dirname(import.meta.dirname);
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');

// TypeScript 7 by path: two packages own a `tsc` command here (docs/decisions/0001).
const STEPS = [
  { name: 'format', args: [biome, 'check', '--linter-enabled=false'] },
  { name: 'lint', args: [biome, 'lint', '--error-on-warnings'] },
  {
    name: 'types',
    args: [join(projectFolder, 'node_modules/tsgo/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
  },
  // The client is checked without the types of Node: a module that needs the disk cannot slip into the page.
  {
    name: 'client',
    args: [join(projectFolder, 'node_modules/tsgo/bin/tsc'), '-p', 'src/web/client', '--noEmit'],
  },
];

if (Number.parseInt(process.versions.node, 10) < 24 && findPinnedNode() !== null) {
  rerunUnderPinnedNode(import.meta.filename, process.argv.slice(2));
} else {
  await runCheck();
}

async function runCheck() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of STEPS) {
    const code = await timed(step.name, () => runNode(step.args));
    if (code === 0) total.passed += 1;
    else total.failed += 1;
  }
  process.stdout.write(`browser ${provideBrowser()}\n`);
  const tests = await runTests();
  for (const key of Object.keys(total)) total[key] += tests[key];

  if (total.skipped > 0)
    process.stdout.write(
      `${total.skipped} skipped: what they need is not here (the schema of Akoma Ntoso, a browser)\n`,
    );
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'adisteme-check-'));
  const report = join(folder, 'vitest.json');
  try {
    const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await timed('tests', () => runNode(args));
    return countTests(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts from the runner's own report. A file that did not load, or a crash of the runner, is one failure each. */
function countTests(report, exitCode) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = result.numFailedTests + brokenFiles;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

async function timed(name, run) {
  const started = performance.now();
  const code = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${name.padEnd(8)}${code === 0 ? 'ok' : 'FAILED'}  ${seconds} s\n`);
  return code;
}

/** Runs a Node script without stdin, its output shown as it comes; resolves to its exit code. */
function runNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ADISTEME_DEV: '1' },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
