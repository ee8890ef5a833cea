import type { InterfaceLang } from './interface-lang.ts';

type Row = readonly [en: string, kk: string, ru: string];

/** What the help of the commands says, by the English words that stand in the code; loaded only where help is asked for in another language. */
const ROWS: readonly Row[] = [
  [
    'Which rules of appraisal applied to which state body of Kazakhstan on which day, cited to the words.',
    'Қазақстанның қай мемлекеттік органында қай күні қандай бағалау қағидалары қолданылды – актінің сөздеріне сілтемесімен.',
    'Какие правила оценки действовали в каком государственном органе Казахстана в какой день, со ссылкой на слова акта.',
  ],
  ['Usage:', 'Қолданылуы:', 'Использование:'],
  ['Arguments:', 'Аргументтер:', 'Аргументы:'],
  ['Options:', 'Параметрлер:', 'Параметры:'],
  ['Commands:', 'Командалар:', 'Команды:'],
  ['Examples:', 'Мысалдар:', 'Примеры:'],
  ['display help for command', 'команда туралы анықтама', 'справка о команде'],
  ['output the version number', 'нұсқаның нөмірі', 'номер версии'],
  [
    'folder of the corpus (default: corpus)',
    'корпус қалтасы (әдепкісі: corpus)',
    'папка корпуса (по умолчанию: corpus)',
  ],
  [
    'folder of the rule files (default: rules)',
    'қағидалар файлдарының қалтасы (әдепкісі: rules)',
    'папка файлов правил (по умолчанию: rules)',
  ],
  [
    'language of the interface: kk, ru or en (default: en)',
    'интерфейс тілі: kk, ru немесе en (әдепкісі: en)',
    'язык интерфейса: kk, ru или en (по умолчанию: en)',
  ],
  [
    'what if this act was first published on this day (repeatable)',
    'егер бұл акт алғаш осы күні жарияланса (қайталауға болады)',
    'что, если этот акт впервые опубликован в этот день (можно повторять)',
  ],
  ['exactly one JSON document on stdout', 'шығысқа дәл бір JSON құжаты беріледі', 'ровно один документ JSON на выходе'],
  [
    'id, name or alias of a state body, in Kazakh or Russian',
    'мемлекеттік органның идентификаторы, атауы немесе басқа атауы, қазақша немесе орысша',
    'идентификатор, название или другое название органа, по-казахски или по-русски',
  ],
  ['a day, written 2023-07-15', 'күн, 2023-07-15 түрінде', 'день, в виде 2023-07-15'],
  ['also write a printable page', 'басып шығаруға арналған бетті де жазу', 'записать также страницу для печати'],
  ['also write Markdown', 'Markdown файлын да жазу', 'записать также Markdown'],
  ['also write a table of words between commas', 'CSV кестесін де жазу', 'записать также таблицу CSV'],
  ['also write a spreadsheet', 'электрондық кестені де жазу', 'записать также электронную таблицу'],
  [
    'build the embedded corpus and show what can be asked',
    'кіріктірілген корпусты жинау және не сұрауға болатынын көрсету',
    'собрать вложенный корпус и показать, что можно спросить',
  ],
  [
    '(re)generate the rule files from the corpus',
    'корпустан қағидалар файлдарын (қайта) жасау',
    '(пере)создать файлы правил из корпуса',
  ],
  [
    'which rules applied to a body on a date',
    'көрсетілген күні органда қандай қағидалар қолданылды',
    'какие правила действовали в органе на дату',
  ],
  [
    'only rules of this type, e.g. quorum',
    'осы түрдегі қағидалар ғана, мысалы quorum',
    'только правила этого типа, например quorum',
  ],
  ['one of several methodologies', 'бірнеше әдістеменің бірі', 'одна из нескольких методик'],
  ['print every rule with its words', 'әр қағиданы сөздерімен шығару', 'показать каждое правило с его словами'],
  [
    'the text in force on a date, with the source of every unit',
    'көрсетілген күні қолданыста болған мәтін, әр құрылымдық элементтің көзімен',
    'действовавший на дату текст, с источником каждой единицы',
  ],
  [
    'point:5, chapter:6, annex:4, point:2/subpoint:13',
    'point:5 (тармақ), chapter:6 (тарау), annex:4 (қосымша), point:2/subpoint:13 (тармақша)',
    'point:5 (пункт), chapter:6 (глава), annex:4 (приложение), point:2/subpoint:13 (подпункт)',
  ],
  ['kk or ru', 'kk немесе ru', 'kk или ru'],
  [
    'also write Akoma Ntoso XML; a file for each language held, if several',
    'Akoma Ntoso XML де жазу; бірнеше тіл болса, әрқайсысына бір файл',
    'записать также Akoma Ntoso XML; по файлу на каждый имеющийся язык',
  ],
  [
    "how a body's methodology, or one unit of it, changed",
    'органның әдістемесі немесе оның бір құрылымдық элементі қалай өзгерді',
    'как менялась методика органа или одна её единица',
  ],
  [
    'point:5, chapter:6, annex:4',
    'point:5 (тармақ), chapter:6 (тарау), annex:4 (қосымша)',
    'point:5 (пункт), chapter:6 (глава), annex:4 (приложение)',
  ],
  [
    'what differs between two bodies or two dates',
    'екі органның немесе екі күннің айырмашылығы',
    'чем отличаются два органа или две даты',
  ],
  ['<body>@<date>', '<орган>@<күн>', '<орган>@<дата>'],
  [
    '<body>@<date>, or @<date> for the same body',
    '<орган>@<күн>, сол орган үшін @<күн>',
    '<орган>@<дата> или @<дата> для того же органа',
  ],
  ['also what is the same', 'бірдей нәрселерді де', 'также то, что совпадает'],
  ['also the words, unit by unit', 'сөздерді де, құрылымдық элементтер бойынша', 'также слова, по единицам'],
  [
    'all bodies side by side on a date: rules, gaps, groups, generations',
    'көрсетілген күнгі барлық орган қатар қойылып: қағидалар, олқылықтар, топтар, буындар',
    'все органы рядом на дату: правила, пробелы, группы, поколения',
  ],
  [
    'what a decree would change, before it is taken in; nothing is written',
    'акт енгізілмей тұрып нені өзгертер еді; ештеңе жазылмайды',
    'что изменил бы акт, до его внесения; ничего не записывается',
  ],
  ['the decree as obtained', 'алынған күйіндегі акт', 'акт, как он получен'],
  [
    'case files: whose result changes, and by which provision',
    'істер файлдары: кімнің нәтижесі, қай норма бойынша өзгереді',
    'файлы дел: чей результат меняется и по какой норме',
  ],
  [
    'the issuing body, where its name is new or unclear',
    'актіні шығарған орган, атауы жаңа немесе түсініксіз болса',
    'издавший орган, если его название новое или неясное',
  ],
  ['kk or ru, where the text does not tell', 'kk немесе ru, мәтіннен білінбесе', 'kk или ru, если из текста не видно'],
  [
    'read a new decree: what it is, what it changes; --yes takes it in',
    'жаңа актіні оқу: не екені, нені өзгертетіні; --yes оны енгізеді',
    'прочитать новый акт: что это, что он меняет; --yes внесёт его',
  ],
  ['write corpus and rules', 'корпус пен қағидаларды жазу', 'записать корпус и правила'],
  [
    'also write the decree as it was read, repaired, as Markdown',
    'оқылған әрі түзетілген актіні Markdown түрінде де жазу',
    'записать также прочитанный и исправленный акт в Markdown',
  ],
  [
    'read a folder of acts: which are about a methodology; --yes takes them in',
    'актілер қалтасын оқу: қайсысы әдістеме туралы; --yes оларды енгізеді',
    'прочитать папку актов: какие из них о методике; --yes внесёт их',
  ],
  [
    'a folder tree of acts as obtained, with or without meta.yaml files',
    'алынған күйіндегі актілер қалтасы, meta.yaml файлдарымен немесе оларсыз',
    'дерево папок с полученными актами, с файлами meta.yaml или без них',
  ],
  [
    'what one amending sentence means to the tool',
    'өзгерту туралы бір сөйлемді құрал қалай түсінеді',
    'как инструмент понимает одно изменяющее предложение',
  ],
  ['a sentence or a pasted paragraph', 'сөйлем немесе көшірілген абзац', 'предложение или вставленный абзац'],
  [
    'what grade a case gets, and whether the procedure was lawful',
    'іс қандай баға алады және рәсім заңды болды ма',
    'какую оценку получает дело и законна ли была процедура',
  ],
  ['a case file in YAML', 'YAML түріндегі іс файлы', 'файл дела в YAML'],
  [
    'the day whose law decides (default: the day of appraisal)',
    'құқығы қолданылатын күн (әдепкісі: бағалау күні)',
    'день, право которого решает (по умолчанию: день оценки)',
  ],
  [
    'versions or bodies: the same case under all of them',
    'versions (редакциялар) немесе bodies (органдар): бір іс солардың бәрі бойынша',
    'versions (редакции) или bodies (органы): то же дело по всем ним',
  ],
  [
    'one case in JSON a line; answers one JSON a line',
    'әр жолда JSON түріндегі бір іс; жауап та әр жолда бір JSON',
    'по делу в JSON на строку; ответы – по JSON на строку',
  ],
  [
    'case new: a commented case file with exactly the facts that this version needs',
    'case new: дәл осы редакция сұрайтын деректері бар, түсіндірмелі іс файлы',
    'case new: файл дела с пояснениями и именно с теми фактами, которые нужны этой редакции',
  ],
  ['the word new', 'new деген сөз', 'слово new'],
  [
    'what is wrong with the sources or with our reading',
    'дереккөздердегі немесе біздің оқуымыздағы қателер',
    'что не так в источниках или в нашем прочтении',
  ],
  ['only findings of this code', 'осы кодтағы ескертулер ғана', 'только замечания с этим кодом'],
  ['only errors', 'қателер ғана', 'только ошибки'],
  [
    "acts held in several editions: our consolidation against the publisher's",
    'бірнеше редакциясы бар актілер: біздің біріктіруіміз бен баспагердікі',
    'акты в нескольких редакциях: наша консолидация против издательской',
  ],
  [
    'show each repair of reading, not only their number',
    'оқу кезіндегі әр түзетуді көрсету, санын ғана емес',
    'показать каждое исправление при чтении, а не только их число',
  ],
  [
    'exit code 1 also on warnings that overrides.yaml does not accept',
    'overrides.yaml қабылдамаған ескертулерде де шығу коды 1',
    'код выхода 1 и при предупреждениях, которых overrides.yaml не принимает',
  ],
  [
    'the explorer as a folder for any web server, or with --single as one page that opens from disk',
    'шолғыш кез келген веб-серверге арналған қалта түрінде, --single болса – дискіден ашылатын бір бет',
    'обозреватель как папка для любого веб-сервера, с --single – одна страница, которая открывается с диска',
  ],
  [
    'folder, or file with --single (default: out/site, out/adisteme.html)',
    'қалта, ал --single болса – файл (әдепкісі: out/site, out/adisteme.html)',
    'папка, с --single файл (по умолчанию: out/site, out/adisteme.html)',
  ],
  ['one self-contained HTML file', 'өзі жеткілікті бір HTML файл', 'один самодостаточный файл HTML'],
  [
    'only these bodies: ids, names or aliases',
    'осы органдар ғана: идентификаторлары немесе атаулары',
    'только эти органы: идентификаторы или названия',
  ],
  [
    'the explorer and its JSON API on this machine alone, until stopped',
    'шолғыш пен оның JSON API-і осы машинада ғана, тоқтатылғанша',
    'обозреватель и его JSON API только на этой машине, пока не остановят',
  ],
  [
    'port on 127.0.0.1 (default: 8421; 0 = any free one)',
    '127.0.0.1 порты (әдепкісі: 8421; 0 = кез келген бос порт)',
    'порт на 127.0.0.1 (по умолчанию: 8421; 0 = любой свободный)',
  ],
  [
    'the state bodies that the corpus knows',
    'корпус білетін мемлекеттік органдар',
    'государственные органы, известные корпусу',
  ],
  [
    'the acts that the corpus holds or knows from citations',
    'корпуста бар немесе сілтемелерден белгілі актілер',
    'акты, которые есть в корпусе или известны по ссылкам',
  ],
  ['only acts of this body', 'осы органның актілері ғана', 'только акты этого органа'],
  [
    'what a diagnostic code or a rule means',
    'диагностика коды немесе қағида нені білдіреді',
    'что значит код диагностики или правило',
  ],
  [
    'a diagnostic code, or <body>/<rule id>',
    'диагностика коды немесе <орган>/<қағида идентификаторы>',
    'код диагностики или <орган>/<идентификатор правила>',
  ],
];

const BY_ENGLISH = new Map(ROWS.map(([en, kk, ru]) => [en, { en, kk, ru }]));

/** Returns what the help says in a language, by its English words; those that no row has stay English. */
export function helpWords(lang: InterfaceLang): (english: string) => string {
  return (english) => BY_ENGLISH.get(english)?.[lang] ?? english;
}

/** Codes of the package that reads the command line, by what was wrong with it. */
const USAGE_PROBLEMS: Readonly<Record<string, { readonly kk: string; readonly ru: string }>> = {
  'commander.unknownCommand': { kk: 'белгісіз команда', ru: 'неизвестная команда' },
  'commander.unknownOption': { kk: 'белгісіз параметр', ru: 'неизвестный параметр' },
  'commander.missingArgument': { kk: 'аргумент берілмеген', ru: 'не хватает аргумента' },
  'commander.optionMissingArgument': { kk: 'параметрдің мәні берілмеген', ru: 'у параметра нет значения' },
  'commander.excessArguments': { kk: 'артық аргументтер', ru: 'лишние аргументы' },
};

/** The words that the message quotes. Matches `'--dat'` in `unknown option '--dat'`, must not match `(Did you mean --date?)`. */
const QUOTED = /'([^'\n]{1,200})'/u;
/** The advice on a misspelt name. Matches `(Did you mean --date?)`, must not match `unknown option`. */
const MEANT = /\(Did you mean (?:one of )?([^\n]{1,200})\?\)/u;

/** Returns what is wrong with a command line, in Kazakh or Russian, from the code and the English message of the package that reads it. */
export function usageProblem(code: string, message: string, lang: 'kk' | 'ru'): string {
  const problem = USAGE_PROBLEMS[code]?.[lang];
  if (problem === undefined) return message;
  const [quoted, meant] = [QUOTED.exec(message)?.[1], MEANT.exec(message)?.[1]];
  const what = quoted === undefined ? problem : `${problem}: ${quoted}`;
  const advice = meant === undefined ? '' : `\n(${lang === 'kk' ? 'Мүмкін' : 'Возможно'}: ${meant})`;
  return `adisteme: ${what}${advice}`;
}
