import { createReadStream } from 'node:fs';
import { openBatch } from '../../app/score-batch.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../context.ts';

/** Characters of answers that are kept before they are handed on. */
const MOST_WAITING = 65_536;
const CHUNK_BYTES = 262_144;
const CARRIAGE_RETURN = /\r$/u;

/** Yields the whole lines of a file by the chunk; only a line that a chunk cut is carried over. */
async function* linesIn(file: string): AsyncGenerator<readonly string[]> {
  let cut: string[] = [];
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: CHUNK_BYTES })) {
    const pieces = (chunk as string).split('\n');
    const last = pieces.pop() ?? '';
    if (pieces.length > 0) {
      pieces[0] = cut.join('') + pieces[0];
      cut = [];
      yield pieces.map((line) => line.replace(CARRIAGE_RETURN, ''));
    }
    cut.push(last);
  }
  const rest = cut.join('');
  if (rest !== '') yield [rest];
}

/** `adisteme score --batch cases.jsonl`: one line of answer for each line of the file; a bad line is told and does not stop the rest. */
export async function runBatch(context: Context, file: string, lawDate: string | null): Promise<number> {
  const batch = openBatch(context.workspace, lawDate);
  let number = 0;
  let bad = 0;
  let waiting = '';
  try {
    for await (const lines of linesIn(file)) {
      for (const line of lines) {
        number += 1;
        if (line.trim() === '') continue;
        const answer = batch.answer(line, number);
        const { ok, text } = answer instanceof Promise ? await answer : answer;
        if (!ok) bad += 1;
        waiting += `${text}\n`;
        if (waiting.length < MOST_WAITING) continue;
        await written(waiting);
        waiting = '';
      }
      if (process.stderr.isTTY) process.stderr.write(`\r${number}`);
    }
  } catch (error) {
    const isOfDisk = error instanceof Error && 'syscall' in error;
    if (!isOfDisk) throw error;
    context.note(`adisteme: ${file} cannot be read: ${error.message}`);
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
