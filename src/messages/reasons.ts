import type { InterfaceLang, Said } from './interface-lang.ts';

type Translation = Pick<Said, 'kk' | 'ru'>;

function told(kk: string, ru: string): Translation {
  return { kk, ru };
}

/** Why a sentence was not understood, or a file was left, by the English words of the answer. */
const REASONS: Readonly<Record<string, Translation>> = {
  'it is not said which suspended unit the words stand in for': told(
    'сөздер қай тоқтатылған бөліктің орнына тұрғаны айтылмаған',
    'не сказано, вместо какой приостановленной единицы стоят слова',
  ),
  'the words stand in for a unit that is not suspended': told(
    'сөздер тоқтатылмаған бөліктің орнына тұр',
    'слова стоят вместо единицы, которая не приостановлена',
  ),
  'it is not said until when the words stand in for others': told(
    'сөздер қашанға дейін басқалардың орнына тұратыны айтылмаған',
    'не сказано, до какого дня слова стоят вместо других',
  ),
  'an exception or a negation turns the instruction': told(
    'ерекшелік не терістеу нұсқауды өзгертеді',
    'исключение или отрицание меняет предписание',
  ),
  'no word says what is to be done': told('не істеу керегін айтатын сөз жоқ', 'нет слова, говорящего, что сделать'),
  'the clause is too long to be an instruction': told(
    'сөйлем нұсқау болу үшін тым ұзын',
    'предложение слишком длинно для предписания',
  ),
  'the paragraph is too long to be an instruction': told(
    'абзац нұсқау болу үшін тым ұзын',
    'абзац слишком длинен для предписания',
  ),
  'it is not said what is restated': told(
    'не жаңа редакцияда жазылатыны айтылмаған',
    'не сказано, что излагается в новой редакции',
  ),
  'it is not said what is added': told('немен толықтырылатыны айтылмаған', 'не сказано, чем дополняется'),
  'it is not said what is removed': told('не алып тасталатыны айтылмаған', 'не сказано, что исключается'),
  'it is not said which act ends': told(
    'қай актінің күші жойылатыны айтылмаған',
    'не сказано, какой акт утрачивает силу',
  ),
  'the old and the new numbers do not pair up': told(
    'бұрынғы және жаңа нөмірлер жұптаспайды',
    'прежние и новые номера не сопоставляются',
  ),
  'the words to be replaced and their replacements do not pair up': told(
    'ауыстырылатын сөздер мен олардың орнына келетін сөздер жұптаспайды',
    'заменяемые слова и их замены не сопоставляются',
  ),
  'the words to be added, or the place for them, are not clear': told(
    'қосылатын сөздер не олардың орны анық емес',
    'неясно, какие слова или куда добавляются',
  ),
  'the words to be removed are not clear': told('алып тасталатын сөздер анық емес', 'неясно, какие слова исключаются'),
  'the clause on commencement is not understood': told(
    'қолданысқа енгізу туралы ереже түсінілмеді',
    'положение о введении в действие не понято',
  ),
  'the verb is not read here': told('бұл жерде етістік оқылмайды', 'глагол здесь не читается'),
  'it is not said whose effect is meant': told(
    'ненің қолданылуы туралы екені айтылмаған',
    'не сказано, о чьём действии речь',
  ),
  'the last day is not said': told('соңғы күні айтылмаған', 'не назван последний день'),
  'the first day is not said': told('алғашқы күні айтылмаған', 'не назван первый день'),
  'the changes stand in an annex that was not read': told(
    'өзгерістер оқылмаған қосымшада тұр',
    'изменения стоят в приложении, которое не прочитано',
  ),
  'an exception or a condition in a line that says where': told(
    'орнын айтатын жолда ерекшелік не шарт бар',
    'исключение или условие в строке, называющей место',
  ),
  'the words to be replaced are not quoted': told(
    'ауыстырылатын сөздер тырнақшада емес',
    'заменяемые слова не взяты в кавычки',
  ),
  'it is not said as what it is recognised': told('не деп танылатыны айтылмаған', 'не сказано, чем признаётся'),
  'the changes approved stand in an annex': told(
    'бекітілген өзгерістер қосымшада тұр',
    'утверждённые изменения стоят в приложении',
  ),
  'changes are ordered without saying which': told(
    'қандай өзгеріс екені айтылмаған',
    'изменения велены, но не названы',
  ),
  'a list is announced, but none follows': told('тізім жарияланған, бірақ ол жоқ', 'объявлен перечень, но его нет'),
  'new text stands here, but no instruction before it asks for any': told(
    'мұнда жаңа мәтін тұр, бірақ алдында оны сұрайтын нұсқау жоқ',
    'здесь стоит новый текст, но перед ним его никто не вводит',
  ),
  'another subject': told('басқа мәселе туралы', 'о другом предмете'),
  'no methodology of appraising servants is named': told(
    'қызметшілерді бағалау әдістемесі аталмаған',
    'методика оценки служащих не названа',
  ),
  'no title': told('тақырыбы жоқ', 'без заголовка'),
  'no act': told('акт емес', 'не акт'),
  'no words of enactment were found': told('қабылдау сөздері табылмады', 'слова принятия не найдены'),
  'another copy of': told('мынаның басқа көшірмесі', 'другая копия'),
  'no text': told('мәтіні жоқ', 'без текста'),
};

const UNKNOWN: Translation = told('пайдалануға келмейді', 'использовать нельзя');

/** Matches `another subject: no title` and `another copy of`, must not match a whole unknown sentence; the head of a reason, with what it is about after it. */
const HEAD = /^(another subject|no act|another copy of):? (.*)$/su;

/** Returns a reason of an answer in a language of the interface; what is not in the table is told in general words. */
export function sayReason(why: string, lang: InterfaceLang): string {
  if (lang === 'en') return why;
  const whole = REASONS[why];
  if (whole) return whole[lang];
  const [, head = '', rest = ''] = HEAD.exec(why) ?? [];
  const known = REASONS[head];
  return known ? `${known[lang]}: ${REASONS[rest]?.[lang] ?? rest}` : UNKNOWN[lang];
}
