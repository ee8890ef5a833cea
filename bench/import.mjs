// `import` of a folder of generated acts with all cores: node bench/import.mjs [acts]; 2,000 in `npm run bench`, 10,000 for the figure
// of issue 5. Acts are our samples under other names, numbers and dates: one in six is a methodology of full length.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFolder } from '../src/app/import.ts';
import { poolOf } from '../src/app/reading-room.ts';
import { generateActs } from '../test/support/generated-acts.ts';
import { copiedWorkspace } from '../test/support/workspace.ts';

const count = Number(process.argv[2] ?? 2000);
const root = dirname(import.meta.dirname);
const SYLLABLES = ['ба', 'ке', 'са', 'то', 'жа', 'ны', 'ку', 'ра', 'ши', 'ла'];
const pairs = Map.groupBy(generateActs(), (act) => act.name.slice(0, act.name.lastIndexOf('/')));
const small = [...pairs.values()];

/** A name of a place that no two acts share. */
function placeOf(at) {
  const name = [...String(10_000 + at)].map((figure) => SYLLABLES[Number(figure)]).join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Acts of full length under another place and number; each is of one language. */
const LONG = [
  ['kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt', 'Қазығұрт', '28/189-VI'],
  ['aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt', 'Аксу', '278/5'],
  ['atyrau-city-akimat/2022-02-15_324/kk.txt', 'Атырау', '324'],
].map(([path, place, number]) => ({ text: readFileSync(join(root, 'corpus', path), 'utf8'), path, place, number }));

const renamed = (text, at) => text.replaceAll('Балташ', placeOf(at)).replaceAll('21/3-VI', `${at}/3-VI`);

function textsOf(at) {
  if (at % 6 === 0) {
    const { text, path, place, number } = LONG[(at / 6) % LONG.length];
    const name = path.includes('/ru') ? 'rus.txt' : 'kaz.txt';
    return { [name]: text.replaceAll(place, placeOf(at)).replaceAll(number, `${at}`) };
  }
  const acts = small[at % small.length];
  return Object.fromEntries(acts.map(({ lang, text }) => [lang === 'kk' ? 'kaz.md' : 'rus.md', renamed(text, at)]));
}

const folder = mkdtempSync(join(tmpdir(), 'adisteme-bench-import-'));
let [files, bytes] = [0, 0];
for (let at = 0; at < count; at += 1) {
  const act = join(folder, String(Math.floor(at / 100)), String(700_000 + at));
  mkdirSync(act, { recursive: true });
  for (const [name, text] of Object.entries(textsOf(at))) {
    writeFileSync(join(act, name), text);
    files += 1;
    bytes += Buffer.byteLength(text);
  }
}

const workspace = { ...copiedWorkspace(), worker: { entry: join(root, 'src/app/read-worker.ts') } };
const rss = () => Math.round(process.memoryUsage.rss() / 1024 / 1024);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function run() {
  const memory = [];
  let tenth = 1;
  const [wall, used] = [performance.now(), cpu()];
  const { value } = await importFolder(workspace, { folder, write: false }, (done, all) => {
    if (done < (all * tenth) / 10) return;
    tenth += 1;
    memory.push(rss());
  });
  return {
    wall: performance.now() - wall,
    cpu: cpu() - used,
    memory,
    taken: value.taken.length,
    left: value.left.length,
  };
}

const first = await run();
const second = await run();
await poolOf(workspace)?.close();
rmSync(folder, { recursive: true, force: true });
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
// The processor time of the first run is that of all threads: a busy machine does not count.
const share = (second.cpu / first.cpu) * 100;
const [early = 1, late = 1] = [first.memory[1], first.memory.at(-1)];
console.log(
  `import of ${count} acts (${files} files, ${(bytes / 1e6).toFixed(0)} MB): ${first.taken} taken, ${first.left} files left`,
);
console.log(
  `   first run ${seconds(first.wall)}, ${seconds(first.cpu)} of processor time on ${poolOf(workspace)?.size} cores (${(first.cpu / first.wall).toFixed(2)} busy), ${(count / (first.wall / 1000)).toFixed(0)} acts/s`,
);
console.log(`   memory at each tenth: ${first.memory.join(', ')} MB`);
console.log(
  `${late / early < 1.3 ? 'met   ' : 'MISSED'} memory at the end ${(late / early).toFixed(2)} x that at a fifth (at most 1.3)`,
);
console.log(
  `${share < 5 ? 'met   ' : 'MISSED'} a second run that touches nothing: ${seconds(second.cpu)} of processor time, ${share.toFixed(1)} % of the first (under 5); ${seconds(second.wall)} by the clock`,
);
