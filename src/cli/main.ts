import { Command, CommanderError, Option } from 'commander';
import { codeVersion } from '../app/workspace.ts';
import { EXAMPLES } from '../messages/examples.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { COMMANDS, type CommandSpec } from './command-list.ts';
import type { CommonOptions } from './context.ts';
import { contextOf, EXIT, langOf, langProblem } from './context.ts';
import { sayProblem } from './say.ts';

/** Gives what the help says in the language asked for. */
type Say = (english: string) => string;

/** The language of the interface: it may stand anywhere, also before the command. Matches `--lang=kk`, must not match `--language`. */
const LANG_OPTION = /^--lang(?:=(.*))?$/u;

/** Returns the command line with the language behind the command, and the language as it is written. */
function langFirst(args: readonly string[]): { readonly args: readonly string[]; readonly written: string } {
  const at = args.findLastIndex((arg) => LANG_OPTION.test(arg));
  if (at < 0) return { args, written: 'en' };
  const own = LANG_OPTION.exec(args[at] ?? '')?.[1];
  const length = own === undefined ? 2 : 1;
  return {
    written: own ?? args[at + 1] ?? 'en',
    args: at === 0 ? [...args.slice(length), ...args.slice(0, length)] : args,
  };
}

const HELP: ReadonlySet<string> = new Set(['help', '-h', '--help']);

/** Words in other languages are loaded only where help is asked for: a question does not pay for them. */
async function sayIn(lang: InterfaceLang, args: readonly string[]): Promise<Say> {
  const isHelp = COMMANDS.every((spec) => spec.name !== args[0]) || args.some((arg) => HELP.has(arg));
  return lang === 'en' || !isHelp ? (english) => english : (await import('../messages/help.ts')).helpWords(lang);
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

function addCommon(command: Command, say: Say): void {
  command
    .addOption(new Option('--corpus <folder>', say('folder of the corpus (default: corpus)')))
    .addOption(new Option('--rules <folder>', say('folder of the rule files (default: rules)')))
    .addOption(new Option('--lang <lang>', say('language of the interface: kk, ru or en (default: en)')))
    .addOption(
      new Option(
        '--published <act=date>',
        say('what if this act was first published on this day (repeatable)'),
      ).argParser(collect),
    )
    .addOption(new Option('--json', say('exactly one JSON document on stdout')));
}

/** The command that is called alone, since each costs time to set up; all of them for help, and for the advice on a misspelt name. */
function commandsFor(args: readonly string[]): readonly CommandSpec[] {
  const called = COMMANDS.filter((spec) => spec.name === args[0]);
  return called.length > 0 ? called : COMMANDS;
}

function program(
  specs: readonly CommandSpec[],
  projectFolder: string,
  worker: string | undefined,
  { lang, say }: { readonly lang: InterfaceLang; readonly say: Say },
  finish: (code: number) => void,
): Command {
  const root = new Command('adisteme')
    .description(
      say('Which rules of appraisal applied to which state body of Kazakhstan on which day, cited to the words.'),
    )
    .version('0.1.0', '-V, --version', say('output the version number'))
    .helpOption('-h, --help', say('display help for command'))
    .helpCommand('help [command]', say('display help for command'))
    .configureHelp({ styleTitle: say })
    // In other languages what is wrong is told where the error arrives.
    .configureOutput({ outputError: (text, write) => (lang === 'en' ? write(text) : undefined) })
    .exitOverride()
    .showSuggestionAfterError();
  for (const spec of specs) {
    const command = root.command(spec.name).description(say(spec.summary)).exitOverride();
    for (const [name, text] of spec.args ?? []) command.argument(name, say(text));
    for (const [flags, text] of spec.options ?? []) command.option(flags, say(text));
    addCommon(command, say);
    command.addHelpText(
      'after',
      `\n${say('Examples:')}\n${(EXAMPLES[spec.name] ?? []).map((example) => `  ${example}`).join('\n')}`,
    );
    command.action(async (...received: unknown[]) => {
      const options = command.opts<CommonOptions & Record<string, unknown>>();
      const context = contextOf(
        projectFolder,
        codeVersion(projectFolder),
        options,
        worker ? { entry: worker } : undefined,
      );
      if ('problem' in context) {
        sayProblem(context.problem, options.json === true, lang);
        return finish(EXIT.wrongUsage);
      }
      const args = received
        .slice(0, (spec.args ?? []).length)
        .filter((value) => value !== undefined)
        .map(String);
      finish(await (await spec.load()).run(context, options, args));
    });
  }
  return root;
}

/** Returns the exit code (contract.md 1) of a command line; `worker` is the module of reading threads (bin/ knows which is in use); every failure ends in one plain message, never in a stack trace. */
export async function main(args: readonly string[], projectFolder: string, worker?: string): Promise<number> {
  let code: number = EXIT.done;
  const { args: asked, written } = langFirst(args);
  const lang = langOf({ lang: written });
  if (lang === null) {
    sayProblem(langProblem(written), args.includes('--json'), 'en');
    return EXIT.wrongUsage;
  }
  try {
    const say = await sayIn(lang, asked);
    const root = program(commandsFor(asked), projectFolder, worker, { lang, say }, (result) => {
      code = result;
    });
    if (asked.length === 0 || LANG_OPTION.test(asked[0] ?? '')) {
      root.outputHelp();
      return EXIT.wrongUsage;
    }
    await root.parseAsync(asked, { from: 'user' });
  } catch (error) {
    return error instanceof CommanderError ? await wrongUsage(error, lang) : ownFault(error);
  }
  return code;
}

/** What the package that reads the command line stopped at: help, or a mistake, which it told itself in English. */
async function wrongUsage({ code, message, exitCode }: CommanderError, lang: InterfaceLang): Promise<number> {
  if (exitCode === 0) return EXIT.done;
  if (lang !== 'en') {
    const { usageProblem } = await import('../messages/help.ts');
    process.stderr.write(`${usageProblem(code, message, lang)}\n`);
  }
  return EXIT.wrongUsage;
}

function ownFault(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`adisteme: this is a fault of the tool, not of your input: ${message}\n`);
  process.stderr.write(
    'Nothing was written. Please report it with the command line; ADISTEME_DEBUG=1 shows where it happened.\n',
  );
  if (process.env.ADISTEME_DEBUG === '1' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return EXIT.ownFault;
}
