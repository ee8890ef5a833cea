import type { CommandModule } from './command-module.ts';

/** A command as the command line knows it; its module is loaded when it is called. */
export interface CommandSpec {
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
export const COMMANDS: readonly CommandSpec[] = [
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
