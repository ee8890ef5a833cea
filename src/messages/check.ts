import type { InterfaceLang, Said } from './interface-lang.ts';
import { said } from './said.ts';

const MESSAGES = {
  CHECK_ACCEPTED_STALE: said(
    '{provision} бойынша {code} ескертуі қабылданған, бірақ ондай ескерту енді жоқ.',
    'Для {provision} принято замечание {code}, но такого замечания больше нет.',
    'The finding {code} is accepted for {provision}, but there is no such finding any more.',
  ),
  CHECK_ACCEPTED_ERROR: said(
    '{provision} бойынша {code} – қате; оны қабылдауға болмайды.',
    '{code} для {provision} – ошибка; её нельзя принять.',
    '{code} at {provision} is an error and cannot be accepted.',
  ),
} as const satisfies Readonly<Record<string, Said>>;

/** Matches `{code}`, must not match `{}`. */
const SLOT = /\{([a-z]+)\}/gu;

/** Returns what is to be said of an entry in the list of accepted findings. */
export function checkMessage(
  code: keyof typeof MESSAGES,
  data: Readonly<Record<string, string>>,
  lang: InterfaceLang,
): string {
  return MESSAGES[code][lang].replace(SLOT, (_, slot: string) => data[slot] ?? '');
}

const WORDS = {
  error: said('қате', 'ошибка', 'error'),
  warning: said('ескерту', 'замечание', 'warning'),
  info: said('мәлімет', 'сведение', 'info'),
  line: said('жол', 'строка', 'line'),
  lines: said('жолдар', 'строки', 'lines'),
  expected: said('күтілетіні', 'ожидалось', 'expected'),
  compare: said('салыстырыңыз', 'сравните', 'compare'),
  also: said('сондай-ақ', 'также', 'also'),
  advice: said('не істеу керек', 'что делать', 'what to do'),
  accepted: said('қабылданған ескертулер', 'принятые замечания', 'accepted findings'),
  reason: said('себебі', 'причина', 'reason'),
  corpus: said('Қор', 'Корпус', 'Corpus'),
  inAll: said('барлығы', 'всего', 'in all'),
  errors: said('қате', 'ошибок', 'errors'),
  warnings: said('ескерту', 'замечаний', 'warnings'),
  infos: said('мәлімет', 'сведений', 'notes'),
  slips: said(
    'ережені өзгертпейтін ұсақ қателер',
    'мелкие погрешности, не меняющие правил',
    'slips that change no rule',
  ),
  repaired: said(
    'оқу кезінде түзетілгені және басқа мәліметтер (--all әрқайсысын көрсетеді)',
    'исправлено при чтении и прочие сведения (--all покажет каждое)',
    'repaired in reading and other notes (--all shows each)',
  ),
  explain: said(
    'adisteme explain <код> кодтың мағынасын айтады',
    'adisteme explain <код> скажет, что значит код',
    'adisteme explain <code> tells what a code means',
  ),
  nothing: said('Ескерту жоқ.', 'Замечаний нет.', 'Nothing to report.'),
} as const satisfies Readonly<Record<string, Said>>;

export type CheckWord = keyof typeof WORDS;

/** Returns a word of the printed answer in a language of the interface. */
export function checkWord(word: CheckWord, lang: InterfaceLang): string {
  return WORDS[word][lang];
}
