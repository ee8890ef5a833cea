/**
 * Words of page numbers and addresses that a printer adds. Matches `Page 3 of 10`, `стр. 4`, `5-бет`,
 * `http://adilet.zan.kz/kaz/docs/V18NF004567`; must not match `3` (a row of a table) or `стр. 4 изложить`.
 */
export const PAGE_FURNITURE =
  /^(?:(?:page|стр|страница|бет)\.?\s{0,3}\d{1,5}(?:\s{0,3}(?:of|из|\/)\s{0,3}\d{1,5})?|\d{1,5}\s{0,3}-?\s{0,3}бет|https?:\/\/\S{1,300})$/iu;

/** What such a line begins with: most lines are told apart by it. */
export const FURNITURE_HEADS = 'pPсСбБhH0123456789';

/** With this the copyright line of the publisher begins, with which its copies end: `© 2012. Қазақстан …`. */
export const PUBLISHER_FOOTER = '©';
