// Bundles src/cli/main.ts and the npm packages it uses into dist/, one file per lazily imported command, and the explorer into dist/client.
//   node tools/bundle.mjs             always builds
//   node tools/bundle.mjs --if-stale  builds when src/ changed since the last bundle; otherwise says nothing
//   node tools/bundle.mjs --prepare   the same, from `npm ci`: a failure is reported but does not fail the install
// Without a bundle the command runs the sources, only slower, so nothing here has to succeed for it to work.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findPinnedNode, rerunUnderPinnedNode } from '../bin/runtime.mjs';
import { hashSources, isBundleFresh, STAMP_FILE } from '../bin/source-stamp.mjs';
import { buildClient } from './client.mjs';

const projectFolder = dirname(import.meta.dirname);
const mode = process.argv[2] ?? '--always';
const entry = join(projectFolder, 'src/cli/main.ts');
/** Threads that read foreign files run this one (docs/decisions/0005). */
const workerEntry = join(projectFolder, 'src/app/read-worker.ts');

/** An import that Node answers itself. Matches `import path, { join as j } from "node:path";`, must not match one of `./chunks/ids.mjs`. */
const BUILTIN_IMPORT = /^import (?:(?:\* as )?([\w$]+))?(?:, )?(\{[^}]*\})? from "(node:[\w/]+)";$/gmu;

/** Node prepares every export of a built-in module that is imported, those of `node:fs` for 3 ms; one that is asked for costs nothing. */
const builtinsAtOnce = {
  name: 'builtins-at-once',
  renderChunk: (code) =>
    code.replace(BUILTIN_IMPORT, (_, whole, names, id) => {
      const module = `process.getBuiltinModule("${id}")`;
      const parts = [whole, names?.replaceAll(' as ', ': ')].filter((part) => part !== undefined);
      return parts.map((part) => `const ${part} = ${module};`).join('\n');
    }),
};

/** commander can run subcommands that are programs of their own; this command has none, so what starts programs is not loaded. */
const withoutSubprograms = {
  name: 'without-subprograms',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('/commander/') ? '\0no-programs' : undefined,
  load: (id) => (id === '\0no-programs' ? 'export default {};' : undefined),
};

if (Number.parseInt(process.versions.node, 10) < 24 && findPinnedNode() !== null) {
  rerunUnderPinnedNode(import.meta.filename, process.argv.slice(2));
} else if (!existsSync(entry)) {
  console.log('bundle: src/cli/main.ts is not here yet, nothing to bundle');
} else if (mode === '--always' || !isBundleFresh(projectFolder)) {
  await bundleOrExplain();
}

async function bundleOrExplain() {
  const started = performance.now();
  try {
    await bundle();
    console.error(`bundle: dist/main.mjs is ready (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  } catch (error) {
    // An old bundle would answer with old code: better none, then the sources run.
    rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
    console.error(`bundle: not made, the command will run from src/. ${error.message}`);
    if (mode === '--always') process.exitCode = 1;
  }
}

/** Builds beside dist/ and then swaps, so that a killed build leaves the old bundle or none, never half of one. */
async function bundle() {
  const { build } = await import('vite');
  const stamp = hashSources(projectFolder);
  const fresh = join(projectFolder, `dist.${process.pid}.tmp`);
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    publicDir: false,
    plugins: [builtinsAtOnce, withoutSubprograms],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir: fresh,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: { main: entry, worker: workerEntry },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  }).catch((error) => {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  });
  mkdirSync(fresh, { recursive: true });
  await buildClient(join(fresh, 'client')).catch((error) => {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  });
  writeFileSync(join(fresh, basename(STAMP_FILE)), `${stamp}\n`);
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(projectFolder, 'dist'));
}
