import type { Ending, Morphology } from './morphology.ts';
import { CASE } from './morphology.ts';

const { nominative: N, genitive: G, dative: D, accusative: A, instrumental: I, locative: P } = CASE;

/** Endings of a paradigm, named by its nominative ending: `отдел-`, `служб-а`, `лиц-о`, `руководител-ь`, `оценочн-ый`. */
type Paradigm = Readonly<Record<string, number>>;

const PLURAL_HARD = { ам: D, ами: I, ах: P };
const PLURAL_SOFT = { ям: D, ями: I, ях: P };
const ADJECTIVE: Paradigm = {
  ого: G | A,
  ому: D,
  ым: I | D,
  ом: P,
  ая: N,
  ой: G | D | I | P | N,
  ую: A,
  ою: I,
  ое: N | A,
  ые: N | A,
  ых: G | P | A,
  ыми: I,
  ый: N | A,
  ий: N | A,
  его: G | A,
  ему: D,
  им: I | D,
  ем: P,
  яя: N,
  ей: G | D | I | P,
  юю: A,
  ее: N | A,
  ие: N | A,
  их: G | P | A,
  ими: I,
};
const PARADIGMS: Readonly<Record<string, Paradigm>> = {
  '-': { '': N | A, а: G | A, у: D, ом: I, ем: I, е: P, ы: N | A, и: N | A, ов: G | A, ев: G | A, ...PLURAL_HARD },
  '-ь': {
    ь: N | A,
    я: G | A,
    ю: D,
    ем: I,
    е: P,
    и: N | A | G | D | P,
    ью: I,
    ей: G | A,
    ...PLURAL_SOFT,
    ам: D,
    ами: I,
    ах: P,
  },
  '-й': { й: N | A, я: G | A, ю: D, ем: I, е: P, и: N | A | P, ев: G | A, ...PLURAL_SOFT },
  '-а': { а: N, ы: G | N | A, и: G | N | A, е: D | P, у: A, ой: I, ою: I, ей: I, '': G | A, ...PLURAL_HARD },
  '-я': { я: N, и: G | D | P | N | A, е: D | P, ю: A, ей: I, й: G | A, ь: G | A, ...PLURAL_SOFT },
  '-о': { о: N | A, а: G | N | A, у: D, ом: I, е: P, '': G | A, ...PLURAL_HARD },
  '-е': { е: N | A | P, я: G | N | A, ю: D, ем: I, и: P, й: G, ...PLURAL_SOFT },
  '-ый': ADJECTIVE,
  '-ий': ADJECTIVE,
  '-ой': ADJECTIVE,
};

const FINITE =
  'ет ют ит ят ут ат ется ются ится ятся утся атся ал ала ало али ел ело ена ено ены ан ана ано аны ен т та то ты л ла ло ли лся лась лось лись'.split(
    ' ',
  );
const INFINITIVE = 'ть ться ать аться ить иться еть ти тись овать оваться'.split(' ');
const PARTICIPLE_STEMS = 'вш ивш ющ ущ ящ ащ енн нн анн ем им ивш авш ш т овавш ующ уем'.split(' ');
const REFLEXIVE_ADJECTIVE = 'ся';

function verbEndings(): ReadonlyMap<string, Ending> {
  const map = new Map<string, Ending>();
  const form = (name: Ending['form'], cases = 0): Ending => ({ cases, negated: false, possessed: false, form: name });
  for (const stem of PARTICIPLE_STEMS) {
    for (const [ending, cases] of Object.entries(ADJECTIVE)) {
      map.set(stem + ending, form('participle', cases));
      map.set(stem + ending + REFLEXIVE_ADJECTIVE, form('participle', cases));
    }
  }
  for (const ending of INFINITIVE) map.set(ending, form('finite'));
  for (const ending of FINITE) map.set(ending, form('finite'));
  return map;
}

const VERB_ENDINGS = verbEndings();

/** Endings that no noun of a decree has: "отчет" and "совет" are not caught. */
const FINITE_ONLY = 'ется ются ится ятся ает яет ует ают яют уют ует иваются'.split(' ');

/** Endings of infinitives that no noun of a decree in -сть or -тель has: обеспечить, направить, провести. */
const ORDERS = ['ить', 'ать', 'ять', 'еть', 'овать', 'сти', 'ться'];

/** Long passive participles in every case: заполненные, представленных, утвержденным. */
const PASSIVE_PARTICIPLES = Object.keys(ADJECTIVE).map((ending) => `нн${ending}`);

/** Nominative endings with their paradigms, longest first. */
const NOMINATIVES = ['ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее', 'ь', 'й', 'а', 'я', 'о', 'е'] as const;
const ADJECTIVE_ENDINGS: ReadonlySet<string> = new Set(['ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее']);

/** The ending tables of Russian: paradigm `-x` is a noun or adjective with nominative ending x, `~` a verb with any ending. */
export const RU_MORPHOLOGY: Morphology = {
  readEnding(_stem, paradigm, ending) {
    if (paradigm === '~') return VERB_ENDINGS.get(ending) ?? null;
    const cases = PARADIGMS[paradigm]?.[ending];
    return cases === undefined ? null : { cases, negated: false, possessed: false, form: 'noun' };
  },
  hardened: () => null,
  isFinite: (word) => FINITE_ONLY.some((ending) => word.endsWith(ending) && word.length > ending.length + 1),
  isInfinitive: (word) => ORDERS.some((ending) => word.endsWith(ending) && word.length > ending.length + 2),
  isPossessedGenitive: () => false,
  isPassiveParticiple: (word) => PASSIVE_PARTICIPLES.some((ending) => word.endsWith(ending)),
  declension(nominative) {
    const ending = NOMINATIVES.find((item) => nominative.endsWith(item) && nominative.length > item.length + 1);
    if (ending === undefined) return { stem: nominative, paradigm: '-', isAdjective: false };
    const isAdjective = ADJECTIVE_ENDINGS.has(ending);
    return { stem: nominative.slice(0, -ending.length), paradigm: isAdjective ? '-ый' : `-${ending}`, isAdjective };
  },
};
