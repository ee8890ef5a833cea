// The readers of bench/web.mjs, in a process of their own: `node bench/web-readers.mjs <url> <readers> <rounds> <paths as JSON>`.
import { Agent, get } from 'node:http';

const [, , url, readers, rounds, json] = process.argv;
const paths = JSON.parse(json);
const agent = new Agent({ keepAlive: true, maxSockets: Number(readers) });
const times = [];
let errors = 0;

function ask(path) {
  return new Promise((resolve) => {
    const started = performance.now();
    const end = (isGood) => {
      if (isGood) times.push(performance.now() - started);
      else errors += 1;
      resolve();
    };
    get(`${url}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.resume();
      response.on('end', () => end(response.statusCode === 200));
      response.on('error', () => end(false));
    }).on('error', () => end(false));
  });
}

async function reader(number) {
  for (let round = 0; round < Number(rounds); round += 1) await ask(paths[(number * 7 + round) % paths.length]);
}

const started = performance.now();
await Promise.all(Array.from({ length: Number(readers) }, (_, number) => reader(number)));
const seconds = (performance.now() - started) / 1000;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
console.log(
  JSON.stringify({ asked: times.length, errors, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) }),
);
