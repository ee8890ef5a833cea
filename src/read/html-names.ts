import { spanMap } from '../base/span-map.ts';

function namesOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Tags that part paragraphs. */
export const BLOCK_TAGS = namesOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul xmp',
);
/** What stands in them is never shown on the page. */
export const SILENT_TAGS = namesOf(
  'script style head template noscript iframe object embed svg canvas video audio map noembed noframes title math',
);
/** Parts of a page that HTML itself names as something other than its text. */
export const FURNITURE_TAGS = namesOf('nav footer aside dialog menu select button textarea datalist search');
export const FURNITURE_ROLES = namesOf(
  'navigation banner contentinfo search complementary menu menubar toolbar tablist alert alertdialog dialog button',
);
/** Words in the names of parts of a page that hold no text of its own. */
export const FURNITURE_NAMES = namesOf(
  'nav navbar navigation menu submenu topmenu mainmenu footer header topbar sidebar breadcrumb breadcrumbs crumbs pagination pager share social banner cookie cookies search toolbar tools tabs tab comments copyright login auth ads advert advertisement widget popup modal lang language languages counter counters print actions buttons subscribe related rating',
);
/** The elements that hold the text of a page. */
export const ARTICLE_TAGS = namesOf('article main');
/** Tags that dress words; a part of a page may be one of them. */
export const BOLD_TAGS = namesOf('b strong');
/** Elements that may be a part of a page; they are closed by tags of their own. */
export const PART_TAGS = namesOf(
  'div section nav footer header aside ul ol dl form main article span table menu dialog fieldset center select button textarea datalist search a p',
);
/** Tags inside a paragraph that are no part of a page. */
const INLINE_TAGS = namesOf('br img i em u sup sub small big font s del ins code link meta col colgroup');

const TAG_NAMES = spanMap(
  [BLOCK_TAGS, SILENT_TAGS, PART_TAGS, BOLD_TAGS, INLINE_TAGS].flatMap((names) =>
    [...names].map((name) => [name, name] as const),
  ),
);

/** Returns the name of a tag that stands at [start, end), in small letters; those of most tags are not made anew. */
export function tagNameAt(html: string, start: number, end: number): string {
  return TAG_NAMES.get(html, start, end) ?? html.slice(start, end).toLowerCase();
}
