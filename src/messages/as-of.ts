import type { AsOf } from '../model/answers.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';
import { unitName } from './unit-names.ts';
import { sayReading } from './when.ts';

type Answer = Omit<AsOf, 'reason'>;

/** Why a body may not have existed on a day: before its beginning, after its end, or its beginning is not known. */
export interface BodyAbsence {
  readonly side: 'before' | 'after' | 'unknown';
  readonly on: string | null;
  /** The predecessor or successor to ask for instead. */
  readonly other: string;
}

function absencePart(absence: BodyAbsence): Said {
  const { side, on, other } = absence;
  if (side === 'after')
    return {
      en: `; by the registry this body was succeeded by ${other} on ${on}: ask for that one`,
      ru: `; по реестру с ${on} вместо этого органа действует ${other}: спросите о нём`,
      kk: `; тізілім бойынша ${on} күнінен бұл органның орнында ${other}: сол туралы сұраңыз`,
    };
  if (side === 'before')
    return {
      en: `; by the registry this body exists only from ${on}: ask for its predecessor ${other}`,
      ru: `; по реестру этот орган существует лишь с ${on}: спросите о его предшественнике ${other}`,
      kk: `; тізілім бойынша бұл орган ${on} күнінен ғана бар: оның алдындағы ${other} туралы сұраңыз`,
    };
  return {
    en: `; since when this body exists is not known to the registry; its predecessor is ${other}`,
    ru: `; с какого дня существует этот орган, реестр не знает; его предшественник – ${other}`,
    kk: `; бұл органның қай күннен бар екені тізілімде жоқ; оның алдындағысы – ${other}`,
  };
}

function actName(answer: Answer, id: string | undefined): string {
  const known = answer.act?.id === id ? answer.act : null;
  if (known?.number && known.adopted) return `№ ${known.number} (${known.adopted})`;
  return id ?? '';
}

function applies(answer: Answer): Said {
  const name = actName(answer, answer.act?.id);
  return {
    en: `${name} applied`,
    ru: `Действовал акт ${name}`,
    kk: `${name} актісі қолданылды`,
  };
}

function textPart(answer: Answer): Said {
  if (answer.text === 'complete') return { en: '', ru: '', kk: '' };
  if (answer.text === 'partial') {
    return {
      en: '; its text is held only in part',
      ru: '; его текст имеется лишь частично',
      kk: '; оның мәтіні ішінара ғана бар',
    };
  }
  const mayBeHeld = answer.provisions.some((unit) => unit.alternatives.some(({ state }) => state === 'text'));
  if (mayBeHeld)
    return {
      en: '; whether the words in force on that day are held is open',
      ru: '; имеются ли слова, действовавшие в этот день, не определено',
      kk: '; сол күні қолданыста болған сөздердің бар-жоғы анықталмаған',
    };
  return {
    en: '; the words of the edition in force on that day are not held, so no later words are shown',
    ru: '; слова редакции, действовавшей в этот день, отсутствуют, поэтому более поздние слова не показаны',
    kk: '; сол күні қолданыста болған редакцияның сөздері жоқ, сондықтан кейінгі сөздер көрсетілмейді',
  };
}

/** What an answer that is open turns on: a publication date, readings that the sources leave open, or units that are open by themselves. */
function causePart(answer: Answer, openActs: ReadonlySet<string>): Said {
  if (answer.certainty === 'presumed' || answer.certainty === 'certain') return NOTHING;
  const turning = answer.turning.find((entry) => openActs.has(entry.act));
  const parts = [turning ? turningPart(turning.act, turning.onOrBefore) : NOTHING, readingsPart(answer)];
  const said = parts.filter((part) => part !== NOTHING);
  const told = said.length > 0 ? said : [unitsPart(answer)];
  const join = (lang: InterfaceLang) => told.map((part) => part[lang]).join('');
  return { en: join('en'), ru: join('ru'), kk: join('kk') };
}

const NOTHING: Said = { en: '', ru: '', kk: '' };

function turningPart(act: string, onOrBefore: string): Said {
  return {
    en: `; it turns on whether ${act} was first officially published on or before ${onOrBefore}, which the corpus does not say`,
    ru: `; ответ зависит от того, опубликован ли акт ${act} впервые официально не позднее ${onOrBefore}: в корпусе этого нет`,
    kk: `; жауап ${act} актісінің ${onOrBefore} күніне дейін (қоса алғанда) алғаш рет ресми жариялануына байланысты: корпуста бұл жоқ`,
  };
}

/** The units with the ways to understand the sources that leave them open; units that share them are named together. */
function readingsPart(answer: Answer): Said {
  const groups = new Map<string, { readonly readings: readonly string[]; readonly units: string[] }>();
  for (const unit of answer.provisions) {
    const readings = unit.alternatives.flatMap(({ when }) => ('reading' in when ? when.reading : []));
    if (readings.length < 2) continue;
    const group = groups.get(readings.join(' | ')) ?? { readings, units: [] };
    group.units.push(unit.id);
    groups.set(readings.join(' | '), group);
  }
  const [first] = groups.values();
  if (!first) return NOTHING;
  const isAll = first.units.length === answer.provisions.length;
  const where = (lang: InterfaceLang) => (isAll ? '' : ` (${shortened(first.units, lang)})`);
  const read = (lang: InterfaceLang) =>
    [...new Set(first.readings)].map((reading) => sayReading(reading, lang)).join(' / ');
  return {
    en: `; the sources allow more than one reading${where('en')}: ${read('en')}`,
    ru: `; источники допускают более одного прочтения${where('ru')}: ${read('ru')}`,
    kk: `; дереккөздер бірнеше түсінуге жол береді${where('kk')}: ${read('kk')}`,
  };
}

const SHOWN_UNITS = 4;

/** The first units by their names, and how many more there are. */
function shortened(ids: readonly string[], lang: InterfaceLang): string {
  const rest = ids.length > SHOWN_UNITS ? ` +${ids.length - SHOWN_UNITS}` : '';
  const names = ids.slice(0, SHOWN_UNITS).map((id) => unitName(id, lang));
  return `${names.join('; ')}${rest}`;
}

function unitsPart(answer: Answer): Said {
  const open = answer.provisions.filter(({ certainty }) => certainty === 'undetermined' || certainty === 'contested');
  if (open.length === 0) return NOTHING;
  const ids = open.map((unit) => unit.id);
  return {
    en: `; open for ${shortened(ids, 'en')}: see these units`,
    ru: `; открыто: ${shortened(ids, 'ru')} (см. эти единицы)`,
    kk: `; мыналар бойынша ашық: ${shortened(ids, 'kk')}; осы бөліктерді қараңыз`,
  };
}

function basisPart(answer: Answer): Said {
  if (answer.certainty !== 'presumed') return { en: '', ru: '', kk: '' };
  const words: Readonly<Record<string, Said>> = {
    'publication-duty': {
      en: 'that it was published within the 30 days the law asks for',
      ru: 'что он опубликован в установленный законом срок 30 дней',
      kk: 'заң талап ететін 30 күн ішінде жарияланды',
    },
    'in-effect-before-noted': {
      en: 'that an act later amended or repealed had taken effect before',
      ru: 'что акт, позднее изменённый или отменённый, до того был введён в действие',
      kk: 'кейін өзгертілген немесе күші жойылған акт бұған дейін қолданысқа енгізілген',
    },
    'no-end-known': {
      en: 'that nothing outside the corpus has ended it',
      ru: 'что ничто вне корпуса не прекратило его действие',
      kk: 'корпустан тыс ештеңе оның қолданылуын тоқтатпаған',
    },
  };
  const list = answer.basis.flatMap((basis) => words[basis] ?? []);
  if (list.length === 0) return { en: '', ru: '', kk: '' };
  const join = (lang: InterfaceLang) => list.map((said) => said[lang]).join(', ');
  return { en: ` (presumed: ${join('en')})`, ru: ` (предполагается: ${join('ru')})`, kk: ` (болжам: ${join('kk')})` };
}

function statusPart(answer: Answer): Said {
  const name = actName(answer, answer.act?.id);
  switch (answer.status) {
    case 'no-act':
      return {
        en: 'The corpus knows no methodology of this body for that day; whether one applied is not known here',
        ru: 'Корпус не знает методики этого органа на этот день; действовала ли какая-либо, здесь неизвестно',
        kk: 'Корпуста бұл органның сол күнге әдістемесі жоқ; қандай да бір әдістеменің қолданылғаны бұл жерде белгісіз',
      };
    case 'not-yet-effective':
      return {
        en: 'No methodology of this body known to the corpus had taken effect yet',
        ru: 'Ни одна известная корпусу методика этого органа ещё не была введена в действие',
        kk: 'Корпусқа белгілі бұл органның әдістемелері әлі қолданысқа енгізілмеген',
      };
    case 'in-force-not-effective':
      return {
        en: `${name} was in force but not yet put into effect`,
        ru: `Акт ${name} вступил в силу, но ещё не введён в действие`,
        kk: `${name} актісі күшіне енді, бірақ әлі қолданысқа енгізілген жоқ`,
      };
    case 'ceased':
      return { en: `${name} had ceased`, ru: `Акт ${name} уже утратил силу`, kk: `${name} актісінің күші жойылған` };
    case 'suspended':
      return {
        en: `${name} was suspended`,
        ru: `Действие акта ${name} приостановлено`,
        kk: `${name} актісінің қолданылуы тоқтатыла тұрған`,
      };
    case 'undetermined':
      return {
        en: `Whether ${name} applied is undetermined`,
        ru: `Не определено, действовал ли акт ${name}`,
        kk: `${name} актісінің қолданылғаны анықталмаған`,
      };
    case 'contested':
      return {
        en: `Whether ${name} applied is contested`,
        ru: `Действие акта ${name} спорно`,
        kk: `${name} актісінің қолданылуы даулы`,
      };
    default:
      return applies(answer);
  }
}

/** What the sentence needs beside the answer. */
export interface ReasonContext {
  readonly lang: InterfaceLang;
  readonly absence: BodyAbsence | null;
  /** Acts whose missing date leaves something open on the day; of others a duty tells enough. */
  readonly openActs: ReadonlySet<string>;
}

/** Returns the answer in one sentence: what applied, how much is held, on what it turns or what is presumed. */
export function reasonFor(answer: Answer, { lang, absence, openActs }: ReasonContext): string {
  const text = answer.act === null || answer.status === 'ceased' ? '' : textPart(answer)[lang];
  const cause = absence === null ? causePart(answer, openActs) : absencePart(absence);
  return `${statusPart(answer)[lang]}${basisPart(answer)[lang]}${text}${cause[lang]}.`;
}
