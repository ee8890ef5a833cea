/** Signs and letters by which slips of printing are told. */
/** A number or letter with its bracket is a marker, not half of a pair. Matches `13)`, `2-1)`, `а)`, must not match `год)`. */
export const MARKER_BEFORE = /(?:^|[\s,;:("«])(?:\d{1,3}(?:-\d{1,3})?|[a-zа-яәғқңөұүһі])$/iu;

/** A category code of posts in either alphabet. Matches `E-2`, `Е-R-3`, `С-4`, must not match `ПЕ-2`, `2-1`. */
export const CATEGORY = /(?<![\p{L}\p{N}-])([ЕEСCАAВB])-(?:([RGRГG])-)?\d(?![\p{N}])/gu;

/** Matches `33 бабының 5 тармағына`, must not match `33-бабының`, `№ 13 бұйрығы`. */
export const BARE_NUMBER = /^\d{1,4} (?:тармақ|тармағ|бап|баб|тарау|қосымша)/iu;

/** Matches `12-тармағында`, must not match `12 тармағында`. */
export const HYPHENED = /^\d{1,4}-(?:тармақ|тармағ|бап|баб|тарау|қосымша)/iu;

/** A line with a category and nothing after it. Matches `E-R-2`, must not match `E-R-2;`, `E-3 (руководитель`. */
export const CATEGORY_ALONE = /^\s{0,12}[ЕEСC]-(?:[RG]-)?\d\s{0,12}$/u;
/** A line that begins with a category. Matches `E-R-3.`, must not match `3`. */
export const CATEGORY_START = /^\s{0,12}[ЕEСC]-(?:[RG]-)?\d[;.]/u;
/** A line that ends an item of a list. Matches `подразделения);`, must not match `подразделения`. */
export const CATEGORY_MARKED = /;\s{0,12}$/u;
