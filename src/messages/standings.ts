import type { Certainty, Status } from '../model/lifecycle.ts';
import type { InterfaceLang, Said } from './interface-lang.ts';

/** How things stand and how sure that is: words that stand alone beside every answer. */
export const STANDINGS = {
  'status.applies': { en: 'applies', ru: 'действует', kk: 'қолданылады' },
  'status.not-yet-effective': {
    en: 'not yet effective',
    ru: 'ещё не введено в действие',
    kk: 'әлі қолданысқа енгізілмеген',
  },
  'status.in-force-not-effective': {
    en: 'in force, not yet put into effect',
    ru: 'вступило в силу, не введено в действие',
    kk: 'күшіне енген, қолданысқа енгізілмеген',
  },
  'status.ceased': { en: 'ceased', ru: 'прекращено', kk: 'күші жойылған' },
  'status.suspended': { en: 'suspended', ru: 'приостановлено', kk: 'тоқтатыла тұрған' },
  'status.undetermined': { en: 'undetermined', ru: 'не определено', kk: 'анықталмаған' },
  'status.contested': { en: 'contested', ru: 'спорно', kk: 'даулы' },
  'status.no-act': { en: 'no act known', ru: 'акт не известен', kk: 'акт белгісіз' },
  'certainty.certain': { en: 'certain', ru: 'достоверно', kk: 'анық' },
  'certainty.presumed': { en: 'presumed', ru: 'предположительно', kk: 'болжамды' },
  'certainty.contested': { en: 'contested', ru: 'спорно', kk: 'даулы' },
  'certainty.undetermined': { en: 'undetermined', ru: 'не определено', kk: 'анықталмаған' },
} as const satisfies Readonly<Record<`status.${Status}` | `certainty.${Certainty}`, Said>>;

/** Returns the word of a status or a certainty. */
export function standing(key: keyof typeof STANDINGS, lang: InterfaceLang): string {
  return STANDINGS[key][lang];
}
