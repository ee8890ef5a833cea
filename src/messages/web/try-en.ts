/** Words of the page that reads one sentence. */
export const TRY_EN = {
  title: 'Try a sentence',
  intro:
    'Paste a sentence or a few paragraphs of an amending act: this is how the tool reads them. Nothing is kept or sent.',
  text: 'Sentence of an amending act',
  language: 'Language of the sentence',
  auto: 'judged by its letters',
  kk: 'Kazakh',
  ru: 'Russian',
  example: 'Show an example',
  examples: {
    kk: '5-тармақ мынадай редакцияда жазылсын: "5. Бағалау жылына бір рет жүргізіледі.";',
    ru: 'в пункте 7 слова "пять рабочих дней" заменить словами "три рабочих дня";',
  },
  result: 'How it is read',
  nothing: 'Nothing yet: paste a sentence above.',
  notUnderstood: 'Not understood',
  tooLong: 'The text is too long for one question. Take the whole decree in instead: adisteme add <file>.',
};
export type TryWords = typeof TRY_EN;
