import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { openBatch } from '../../app/score-batch.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../context.ts';

/** `adisteme score --batch cases.jsonl`: one line of answer for each line of the file; a bad line is told and does not stop the rest. */
export async function runBatch(context: Context, file: string, lawDate: string | null): Promise<number> {
  const batch = openBatch(context.workspace, lawDate);
  const stream = createReadStream(file);
  const failed = new Promise<string>((resolve) => stream.once('error', (error) => resolve(error.message)));
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  let bad = 0;
  let waiting = '';
  const read = (async () => {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const answer = await batch.answer(line, number);
      if (!answer.ok) bad += 1;
      waiting += `${answer.text}\n`;
      if (waiting.length > 65_536) {
        await written(waiting);
        waiting = '';
      }
      if (process.stderr.isTTY && number % 1000 === 0) process.stderr.write(`\r${number}`);
    }
    return null;
  })();
  const problem = await Promise.race([read, failed]);
  if (problem !== null) {
    context.note(`adisteme: ${file} cannot be read: ${problem}`);
    return EXIT.unusableInput;
  }
  await written(waiting);
  context.note(`${number} lines, ${bad} of them not usable`);
  return bad > 0 ? EXIT.unusableInput : EXIT.done;
}

/** Waits for the reader of the pipe: memory stays flat however long the file. */
function written(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', () => resolve());
  });
}
