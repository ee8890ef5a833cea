#!/usr/bin/env node
// The published command. Plain JavaScript, because the first Node to read it may be too old for TypeScript.
// 1. Under a Node older than 24: start again under the pinned Node of this project (docs/decisions/0001).
// 2. Otherwise run the bundle in dist/; without a bundle, run the sources.
// ADISTEME_DEV=1: a bundle older than the sources is passed over (one hash of src/ per start).
// Built-in modules are asked for, not imported: for an import Node prepares every export, of node:fs alone for 3 ms.

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const projectFolder = import.meta.dirname.slice(0, -'/bin'.length);

if (Number.parseInt(process.versions.node, 10) < 24) {
  const { rerunUnderPinnedNode } = await import('./runtime.mjs');
  rerunUnderPinnedNode(import.meta.filename, process.argv.slice(2));
} else {
  process.getBuiltinModule('node:module').enableCompileCache(`${projectFolder}/.adisteme-cache/v8`);
  const isBundled = await isBundleUsable();
  const worker = `${projectFolder}/${isBundled ? 'dist/worker.mjs' : 'src/app/read-worker.ts'}`;
  const entry = isBundled
    ? await import('../dist/main.mjs')
    : await import('../src/cli/main.ts').catch(explainMissingSources);
  const exitCode = await entry.main?.(process.argv.slice(2), projectFolder, worker);
  if (typeof exitCode === 'number') process.exitCode = exitCode;
}

function isThere(path) {
  return process.getBuiltinModule('node:fs').existsSync(path);
}

async function isBundleUsable() {
  if (!isThere(`${projectFolder}/dist/main.mjs`)) return false;
  if (process.env.ADISTEME_DEV !== '1') return true;
  const { isBundleFresh } = await import('./source-stamp.mjs');
  return isBundleFresh(projectFolder);
}

function explainMissingSources(error) {
  if (isThere(`${projectFolder}/src/cli/main.ts`)) throw error;
  process.stderr.write(
    'adisteme: neither dist/main.mjs nor src/cli/main.ts is here. Run `npm ci` in a full checkout.\n',
  );
  process.exitCode = 3;
  return {};
}
