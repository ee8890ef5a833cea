import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticOf } from '../../src/app/check.ts';
import { lintInputOf } from '../../src/app/lint-documents.ts';
import { finishDocument, parseDocument } from '../../src/app/make-document.ts';
import type { LintCode } from '../../src/base/codes/lint.ts';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { findInDocument } from '../../src/lint/lint-document.ts';
import type { Lang } from '../../src/model/ids.ts';
import type { DocumentNumber } from './read-corpus.ts';
import { DOCUMENTS } from './read-corpus.ts';

const ACT = 'x/2020-01-01/1';

const inputOf = (path: string, bytes: Uint8Array, lang: Lang | null) => ({
  path,
  bytes,
  sha256: '',
  lang,
  mediaType: 'text/plain',
  isConsolidated: false,
});

function lintBytes(path: string, bytes: Uint8Array, lang: Lang | null): Diagnostic[] {
  const parsed = parseDocument(inputOf(path, bytes, lang));
  const linted = { file: path, lines: {} };
  return findInDocument(lintInputOf(parsed, ACT)).map((finding) => diagnosticOf(ACT, linted, finding, 'en'));
}

const known = new Map<DocumentNumber, Diagnostic[]>();

/** Findings of the lint in one of the five documents. */
export function lintOf(number: DocumentNumber): Diagnostic[] {
  const found =
    known.get(number) ??
    lintBytes(DOCUMENTS[number], readFileSync(join(import.meta.dirname, '../../corpus', DOCUMENTS[number])), null);
  known.set(number, found);
  return found;
}

const told = new Map<DocumentNumber, readonly Diagnostic[]>();

/** What the stages tell of one of the five documents. */
export function stagesOf(number: DocumentNumber): readonly Diagnostic[] {
  const known = told.get(number);
  if (known) return known;
  const bytes = readFileSync(join(import.meta.dirname, '../../corpus', DOCUMENTS[number]));
  const { diagnostics } = finishDocument(parseDocument(inputOf(DOCUMENTS[number], bytes, null)), ACT);
  told.set(number, diagnostics);
  return diagnostics;
}

/** Findings of the lint in a text. */
export function lintText(text: string, lang: Lang): Diagnostic[] {
  return lintBytes('act.txt', new TextEncoder().encode(text), lang);
}

/** Findings of one code, as `unit: message`. */
export function saidBy(found: readonly Diagnostic[], code: LintCode): string[] {
  return found
    .filter((entry) => entry.code === code)
    .map(({ place, message }) => `${place.provision ?? '-'}: ${message}`);
}

const HEADS = {
  ru: `
Об утверждении методики оценки деятельности служащих корпуса "Б" аппарата маслихата Бурабайского района

Решение маслихата Бурабайского района Акмолинской области от 12 апреля 2019 года № 6С-40/3. Зарегистрировано Департаментом юстиции Акмолинской области 18 апреля 2019 года № 7144.
      В соответствии с пунктом 5 статьи 33 Закона Республики Казахстан от 23 ноября 2015 года "О государственной службе Республики Казахстан" маслихат Бурабайского района РЕШИЛ:
      1. Утвердить прилагаемую методику оценки деятельности служащих корпуса "Б" аппарата маслихата Бурабайского района.
      2. Настоящее решение вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.
      Председатель сессии А. Иванов

 
Утверждена
решением маслихата
Бурабайского района
от 12 апреля 2019 года № 6С-40/3

      Методика оценки деятельности служащих корпуса "Б" аппарата маслихата Бурабайского района
      Глава 1. Общие положения
`,
  kk: `
"Бурабай аудандық мәслихаты аппаратының "Б" корпусы қызметшілерінің қызметін бағалау әдістемесін бекіту туралы"

Ақмола облысы Бурабай аудандық мәслихатының 2019 жылғы 12 сәуірдегі № 6С-40/3 шешімі. Ақмола облысының Әділет департаментінде 2019 жылғы 18 сәуірде № 7144 болып тіркелді
      "Қазақстан Республикасының мемлекеттік қызметі туралы" Қазақстан Республикасының 2015 жылғы 23 қарашадағы Заңының 33-бабының 5-тармағына сәйкес Бурабай аудандық мәслихаты ШЕШІМ ҚАБЫЛДАДЫ:
      1. Қоса беріліп отырған Бурабай аудандық мәслихаты аппаратының "Б" корпусы қызметшілерінің қызметін бағалау әдістемесі бекітілсін.
      2. Осы шешім алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.
      Сессия төрағасы А. Ахметов

 
Бурабай аудандық мәслихатының
2019 жылғы 12 сәуірдегі
№ 6С-40/3 шешімімен
бекітілген

      Бурабай аудандық мәслихаты аппаратының "Б" корпусы қызметшілерінің қызметін бағалау әдістемесі
      1-тарау. Жалпы ережелер
`,
} as const;

/** The text of a decision that approves a methodology with these points, one a line; `annexes` follow as they are printed. */
export function actWith(lang: Lang, points: readonly string[], annexes: readonly string[] = []): string {
  return `${HEADS[lang]}${points.map((point) => `      ${point}`).join('\n')}\n${annexes.join('\n')}\n`;
}

/** An annex with its header, as the publisher prints it. */
export function annex(lang: Lang, label: string, lines: readonly string[]): string {
  const header =
    lang === 'ru'
      ? `\n \nПриложение ${label}\nк методике оценки деятельности\nслужащих корпуса "Б" аппарата\nмаслихата Бурабайского района\n\n Форма\n\n`
      : `\n \nБурабай аудандық мәслихаты\nаппаратының "Б" корпусы\nқызметшілерінің қызметін\nбағалау әдістемесіне\n${label}-қосымша\n\n Нысан\n\n`;
  return `${header}${lines.join('\n')}\n`;
}

/** A decision that changes two points of a methodology; `more` are its further points, `changes` replaces the unnumbered changes. */
export function amendingAct(more: readonly string[], changes?: readonly string[]): string {
  const orders = changes ?? [
    '7-тармақ мынадай редакцияда жазылсын:',
    '"7. Бағалау жылына бір рет өткізіледі.";',
    '9-тармақ алып тасталсын.',
  ];
  return `
Бурабай аудандық мәслихатының 2019 жылғы 12 сәуірдегі № 6С-40/3 "Бурабай аудандық мәслихаты аппаратының "Б" корпусы қызметшілерінің қызметін бағалау әдістемесін бекіту туралы" шешіміне өзгерістер енгізу туралы

Ақмола облысы Бурабай аудандық мәслихатының 2022 жылғы 5 мамырдағы № 7С-12/4 шешімі
      Бурабай аудандық мәслихаты ШЕШІМ ҚАБЫЛДАДЫ:
      1. Бурабай аудандық мәслихатының 2019 жылғы 12 сәуірдегі № 6С-40/3 "Бурабай аудандық мәслихаты аппаратының "Б" корпусы қызметшілерінің қызметін бағалау әдістемесін бекіту туралы" шешіміне мынадай өзгерістер енгізілсін:
      көрсетілген шешіммен бекітілген әдістемеде (бұдан әрі – Әдістеме):
${orders.map((order) => `      ${order}`).join('\n')}
${more.map((point) => `      ${point}`).join('\n')}
      Сессия төрағасы А. Ахметов
`;
}
