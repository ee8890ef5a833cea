import { Command, CommanderError, Option } from 'commander';
import { codeVersion } from '../app/workspace.ts';
import { EXAMPLES } from '../messages/examples.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { CommandModule } from './command-module.ts';
import type { CommonOptions } from './context.ts';
import { contextOf, EXIT, langOf } from './context.ts';
import { sayProblem } from './say.ts';

interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly args?: readonly (readonly [name: string, text: string])[];
  readonly options?: readonly (readonly [flags: string, text: string])[];
  readonly load: () => Promise<CommandModule>;
}

const BODY: readonly [string, string] = ['--body <body>', 'id, name or alias of a state body, in Kazakh or Russian'];
const DATE: readonly [string, string] = ['--date <date>', 'a day, written 2023-07-15'];

const REPORTS: readonly (readonly [string, string])[] = [
  ['--html <file>', 'also write a printable page'],
  ['--md <file>', 'also write Markdown'],
  ['--csv <file>', 'also write a table of words between commas'],
  ['--xlsx <file>', 'also write a spreadsheet'],
];

/** Every command: modules are loaded only when called, so that a question does not pay for a build. */
const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'start',
    summary: 'build the embedded corpus and show what can be asked',
    load: () => import('./commands/start.ts'),
  },
  {
    name: 'build',
    summary: '(re)generate the rule files from the corpus',
    load: () => import('./commands/build.ts'),
  },
  {
    name: 'asof',
    summary: 'which rules applied to a body on a date',
    options: [
      BODY,
      DATE,
      ['--type <type>', 'only rules of this type, e.g. quorum'],
      ['--act <act>', 'one of several methodologies'],
      ['--all', 'print every rule with its words'],
    ],
    load: () => import('./commands/asof.ts'),
  },
  {
    name: 'text',
    summary: 'the text in force on a date, with the source of every unit',
    options: [
      BODY,
      DATE,
      ['--provision <unit>', 'point:5, chapter:6, annex:4, point:2/subpoint:13'],
      ['--text-lang <lang>', 'kk or ru'],
      ['--act <act>', 'one of several methodologies'],
      ['--akn <file>', 'also write Akoma Ntoso XML; a file for each language held, if several'],
    ],
    load: () => import('./commands/text.ts'),
  },
  {
    name: 'history',
    summary: "how a body's methodology, or one unit of it, changed",
    options: [
      BODY,
      ['--provision <unit>', 'point:5, chapter:6, annex:4'],
      ['--act <act>', 'one of several methodologies'],
    ],
    load: () => import('./commands/history.ts'),
  },
  {
    name: 'diff',
    summary: 'what differs between two bodies or two dates',
    args: [
      ['<left>', '<body>@<date>'],
      ['<right>', '<body>@<date>, or @<date> for the same body'],
    ],
    options: [
      ['--type <type>', 'only rules of this type, e.g. quorum'],
      ['--all', 'also what is the same'],
      ['--words', 'also the words, unit by unit'],
      ...REPORTS,
    ],
    load: () => import('./commands/diff.ts'),
  },
  {
    name: 'matrix',
    summary: 'all bodies side by side on a date: rules, gaps, groups, generations',
    options: [DATE, ['--type <type>', 'only rules of this type, e.g. quorum'], ...REPORTS],
    load: () => import('./commands/matrix.ts'),
  },
  {
    name: 'impact',
    summary: 'what a decree would change, before it is taken in; nothing is written',
    args: [['<file>', 'the decree as obtained']],
    options: [
      ['--html <file>', 'also write a printable page'],
      ['--cases <folder>', 'case files: whose result changes, and by which provision'],
      ['--body <body>', 'the issuing body, where its name is new or unclear'],
      ['--text-lang <lang>', 'kk or ru, where the text does not tell'],
    ],
    load: () => import('./commands/impact.ts'),
  },
  {
    name: 'add',
    summary: 'read a new decree: what it is, what it changes; --yes takes it in',
    args: [['<file>', 'the decree as obtained']],
    options: [
      ['--yes', 'write corpus and rules'],
      ['--md <file>', 'also write the decree as it was read, repaired, as Markdown'],
      ['--cases <folder>', 'case files: whose result changes, and by which provision'],
      ['--body <body>', 'the issuing body, where its name is new or unclear'],
      ['--text-lang <lang>', 'kk or ru, where the text does not tell'],
    ],
    load: () => import('./commands/add.ts'),
  },
  {
    name: 'import',
    summary: 'read a folder of acts: which are about a methodology; --yes takes them in',
    args: [['<folder>', 'a folder tree of acts as obtained, with or without meta.yaml files']],
    options: [['--yes', 'write corpus and rules']],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'try',
    summary: 'what one amending sentence means to the tool',
    args: [['<sentence>', 'a sentence or a pasted paragraph']],
    options: [['--text-lang <lang>', 'kk or ru, where the text does not tell']],
    load: () => import('./commands/try.ts'),
  },
  {
    name: 'score',
    summary: 'what grade a case gets, and whether the procedure was lawful',
    args: [['[case]', 'a case file in YAML']],
    options: [
      ['--law-date <date>', 'the day whose law decides (default: the day of appraisal)'],
      ['--across <what>', 'versions or bodies: the same case under all of them'],
      ['--batch <file>', 'one case in JSON a line; answers one JSON a line'],
    ],
    load: () => import('./commands/score.ts'),
  },
  {
    name: 'case',
    summary: 'case new: a commented case file with exactly the facts that this version needs',
    args: [['<new>', 'the word new']],
    options: [BODY, DATE],
    load: () => import('./commands/case.ts'),
  },
  {
    name: 'check',
    summary: 'what is wrong with the sources or with our reading',
    options: [
      ['--code <code>', 'only findings of this code'],
      ['--errors', 'only errors'],
      ['--editions', "acts held in several editions: our consolidation against the publisher's"],
      ['--all', 'show each repair of reading, not only their number'],
      ['--strict', 'exit code 1 also on warnings that overrides.yaml does not accept'],
    ],
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'site',
    summary: 'the explorer as a folder for any web server, or with --single as one page that opens from disk',
    args: [['[target]', 'folder, or file with --single (default: out/site, out/adisteme.html)']],
    options: [
      ['--single', 'one self-contained HTML file'],
      ['--body <body...>', 'only these bodies: ids, names or aliases'],
    ],
    load: () => import('./commands/site.ts'),
  },
  {
    name: 'serve',
    summary: 'the explorer and its JSON API on this machine alone, until stopped',
    options: [['--port <port>', 'port on 127.0.0.1 (default: 8421; 0 = any free one)']],
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'bodies',
    summary: 'the state bodies that the corpus knows',
    load: () => import('./commands/bodies.ts'),
  },
  {
    name: 'acts',
    summary: 'the acts that the corpus holds or knows from citations',
    options: [['--body <body>', 'only acts of this body']],
    load: () => import('./commands/acts.ts'),
  },
  {
    name: 'explain',
    summary: 'what a diagnostic code or a rule means',
    args: [['<what>', 'a diagnostic code, or <body>/<rule id>']],
    load: () => import('./commands/explain.ts'),
  },
];

/** Gives what the help says in the language asked for. */
type Say = (english: string) => string;

/** The language of the interface: it may stand anywhere, also before the command. Matches `--lang=kk`, must not match `--language`. */
const LANG_OPTION = /^--lang(?:=(.*))?$/u;

/** Returns the command line with the language behind the command, and the language itself. */
function langFirst(args: readonly string[]): { readonly args: readonly string[]; readonly lang: InterfaceLang } {
  const at = args.findLastIndex((arg) => LANG_OPTION.test(arg));
  const own = LANG_OPTION.exec(args[at] ?? '')?.[1];
  const lang = langOf({ lang: own ?? args[at + 1] ?? 'en' }) ?? 'en';
  const length = own === undefined ? 2 : 1;
  return { lang: at < 0 ? 'en' : lang, args: at === 0 ? [...args.slice(length), ...args.slice(0, length)] : args };
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
        sayProblem(context.problem, options.json === true, langOf(options) ?? 'en');
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
  const { args: asked, lang } = langFirst(args);
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
