/** Words around what the tool remarks. */
export const REMARKS_EN = {
  title: 'Remarks',
  advice: 'What to do',
  severity: { error: 'error', warning: 'warning', info: 'note' },
  inEnglish: 'In the words of the tool',
};
export type RemarksWords = typeof REMARKS_EN;
