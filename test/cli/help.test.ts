// Help and what is wrong with a command line are told in the language asked for, wherever that stands.
import { describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { EXAMPLES } from '../../src/messages/examples.ts';
import { projectFolder } from '../support/workspace.ts';

/** Runs a command line here: a process for each would take minutes. */
async function said(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: '', err: '' };
  const spies = (['out', 'err'] as const).map((name) =>
    vi.spyOn(name === 'out' ? process.stdout : process.stderr, 'write').mockImplementation((text) => {
      texts[name] += String(text);
      return true;
    }),
  );
  const code = await main(args, projectFolder);
  for (const spy of spies) spy.mockRestore();
  return { code, ...texts };
}

const linesOf = async (...args: string[]): Promise<string[]> =>
  (await said(args)).out.split('\n').filter((line) => line.trim() !== '');

describe('help', () => {
  test.each(Object.keys(EXAMPLES))('of %s leaves no line in English but command lines', async (name) => {
    const english = new Set(await linesOf(name, '--help'));
    for (const lang of ['kk', 'ru']) {
      const same = (await linesOf(name, '--help', '--lang', lang)).filter((line) => english.has(line));
      // The end of a wrapped line may be a name.
      expect(same.filter((line) => !/^ {2}adisteme |^ {20}/u.test(line))).toEqual([]);
    }
  });

  test('of the whole leaves no line in English, with the language first', async () => {
    const english = new Set(await linesOf('--help'));
    expect((await linesOf('--lang', 'kk')).filter((line) => english.has(line))).toEqual([]);
    expect((await linesOf('--lang=ru', '--help')).filter((line) => english.has(line))).toEqual([]);
  });
});

test('the language may stand before the command', async () => {
  const { out, code } = await said(['--lang', 'ru', 'explain', 'READ_EMPTY']);
  expect(code).toBe(0);
  expect(out).toContain('В файле нет текста');
});

test.each([
  [['asof', '--dat', 'x', '--lang', 'kk'], 'adisteme: белгісіз параметр: --dat\n(Мүмкін: --date)\n'],
  [['frob', '--lang', 'ru'], 'adisteme: неизвестная команда: frob\n'],
  [['diff', '--lang', 'ru'], 'adisteme: не хватает аргумента: left\n'],
  [['asof', '--lang', 'ru', '--body'], 'adisteme: у параметра нет значения: --body <body>\n'],
  [['bodies', 'x', '--lang', 'kk'], 'adisteme: артық аргументтер: bodies\n'],
])('a mistake in %j is told in the language asked for', async (args, told) => {
  const { err, code } = await said(args);
  expect(err).toBe(told);
  expect(code).toBe(2);
});
