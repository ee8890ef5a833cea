// Builds the explorer's client (src/web/client) with Vite: `node tools/client.mjs <folder>`.
// <folder>/app.js, style.css and chunks/ for a site; <folder>/single.js is everything in one module, for the page that is one file.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const projectFolder = dirname(import.meta.dirname);
const entry = join(projectFolder, 'src/web/client/main.tsx');

const SEVERITIES = '\0severities';

/** Most codes are warnings: their names go without saying. */
const COMMONEST = 'warning';

/** To make a diagnostic the page needs its severity, not the prose about every code; who tells the prose still gets it. */
const severitiesOnly = {
  name: 'severities-only',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const isOfDiagnose = importer.replaceAll('\\', '/').endsWith('/src/base/diagnostic.ts');
    return isOfDiagnose && source === './diagnostic-codes.ts' ? SEVERITIES : null;
  },
  async load(id) {
    if (id !== SEVERITIES) return null;
    const { DIAGNOSTIC_CODES } = await import('../src/base/diagnostic-codes.ts');
    const severities = Object.entries(DIAGNOSTIC_CODES).map(([code, { severity }]) => [code, severity]);
    const others = Object.fromEntries(severities.filter(([, severity]) => severity !== COMMONEST));
    return `const others = ${JSON.stringify(others)};
      const severityOf = (_, code) => ({ severity: others[code] ?? '${COMMONEST}' });
      export const DIAGNOSTIC_CODES = new Proxy({}, { get: severityOf });`;
  },
};

const PRELOAD = '\0vite/preload-helper.js';

/** Vite wraps every import on demand to fetch styles and modules ahead; there is one style sheet, so nothing is left to do. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === PRELOAD ? 'export const __vitePreload = (load) => load();' : null),
};

const shared = {
  configFile: false,
  root: projectFolder,
  logLevel: 'error',
  publicDir: false,
  plugins: [severitiesOnly, plainImports],
  // Whatever NODE_ENV says: the JSX of development carries the path of every source file on the machine that built it.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
};

const builtBy = (outDir, output) => ({
  ...shared,
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    sourcemap: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    modulePreload: false,
    rollupOptions: { input: entry, output: { format: 'es', assetFileNames: '[name][extname]', ...output } },
  },
});

/** Writes the client into a folder; a second build inlines every page into one module. */
export async function buildClient(folder) {
  const { build } = await import('vite');
  rmSync(folder, { recursive: true, force: true });
  await build(builtBy(folder, { entryFileNames: 'app.js', chunkFileNames: 'chunks/[name]-[hash].js' }));
  const inOne = builtBy(folder, { entryFileNames: 'single.js', codeSplitting: false });
  const [single] = [await build({ ...inOne, build: { ...inOne.build, write: false } })].flat();
  const chunk = single.output.find((each) => each.type === 'chunk');
  writeFileSync(join(folder, 'single.js'), chunk.code);
}

if (process.argv[1] === import.meta.filename) await buildClient(process.argv[2] ?? join(projectFolder, 'dist/client'));
