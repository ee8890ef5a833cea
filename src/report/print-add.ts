import type { InterfaceLang, Said } from '../messages/interface-lang.ts';
import type { AddAnswer } from '../model/answers.ts';
import { printBound } from './print-as-of.ts';

const WORDS = {
  act: { en: 'Act', ru: 'Акт', kk: 'Акт' },
  unknown: { en: 'not told by the text', ru: 'в тексте не указано', kk: 'мәтінде көрсетілмеген' },
  adopted: { en: 'adopted', ru: 'принят', kk: 'қабылданған' },
  registered: { en: 'registered', ru: 'зарегистрирован', kk: 'тіркелген' },
  edits: { en: 'Edits', ru: 'Изменения', kk: 'Өзгерістер' },
  from: { en: 'takes effect', ru: 'вводится в действие', kk: 'қолданысқа енгізіледі' },
  units: { en: 'Units touched', ru: 'Затронутые единицы', kk: 'Қозғалатын бөліктер' },
  rules: { en: 'Rules touched', ru: 'Затронутые правила', kk: 'Қозғалатын қағидалар' },
  open: { en: 'Stays unknown', ru: 'Остаётся неизвестным', kk: 'Белгісіз қалады' },
  written: { en: 'Taken into the corpus; rules rebuilt.', ru: 'Внесено в корпус; правила пересобраны.', kk: 'Корпусқа енгізілді; қағидалар қайта жиналды.' },
  notWritten: { en: 'Nothing was written; --yes takes it in.', ru: 'Ничего не записано; --yes внесёт акт.', kk: 'Ештеңе жазылған жоқ; --yes актіні енгізеді.' },
} as const satisfies Readonly<Record<string, Said>>;

function listed(items: readonly string[]): string {
  return items.length > 24 ? `${items.slice(0, 24).join(', ')} +${items.length - 24}` : items.join(', ');
}

/** Returns who the document is, its edits one a line, what they touch, and whether it was taken in. */
export function printAdd(answer: AddAnswer, lang: InterfaceLang): string {
  const { identity, touches } = answer;
  const lines = [`${WORDS.act[lang]}: ${identity.id ?? WORDS.unknown[lang]} (${identity.lang})`];
  if (identity.title !== null) lines.push(`  ${identity.title}`);
  lines.push(`  ${identity.type ?? '?'} № ${identity.number ?? '?'}, ${WORDS.adopted[lang]} ${identity.adopted ?? '?'}`);
  if (identity.registration) lines.push(`  ${WORDS.registered[lang]} № ${identity.registration.number ?? '?'} ${identity.registration.date ?? ''}`);
  lines.push(`${WORDS.edits[lang]}: ${answer.edits.length}${touches.from ? ` (${WORDS.from[lang]} ${printBound(touches.from)})` : ''}`);
  for (const edit of answer.edits) {
    const words = edit.words?.from ? ` "${edit.words.from}" → "${edit.words.to ?? ''}"` : '';
    lines.push(`  ${edit.op} ${edit.target.path.join('/') || '(act)'}${words}${edit.until ? ` … ${edit.until.date}` : ''}  [${edit.certainty}]`);
  }
  if (touches.provisions.length > 0) lines.push(`${WORDS.units[lang]} (${touches.provisions.length}): ${listed(touches.provisions)}`);
  if (touches.rules.length > 0) lines.push(`${WORDS.rules[lang]} (${touches.rules.length}): ${listed(touches.rules)}`);
  if (answer.undetermined.length > 0) lines.push(`${WORDS.open[lang]}: ${listed(answer.undetermined)}`);
  for (const entry of answer.diagnostics) if (entry.severity !== 'info') lines.push(`! ${entry.code}: ${entry.message}`);
  lines.push(answer.written ? WORDS.written[lang] : WORDS.notWritten[lang]);
  return lines.join('\n');
}
