import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { label } from '../../messages/labels.ts';
import { unitName } from '../../messages/unit-names.ts';
import type { Source } from '../../model/source.ts';
import { escapeHtml } from '../escape.ts';

/** Words of the law as a page cites them. */
export interface CitedWords {
  readonly lang: 'kk' | 'ru';
  readonly quote: string;
  readonly source: Source;
}

export interface SourceBook {
  /** Returns a link to the words in the source view; the same words are told there once. */
  readonly cite: (provision: string, words: CitedWords) => string;
  /** Returns the source view: every cited unit with its words, its act, and the place in the stored file. */
  readonly print: () => string;
  readonly isEmpty: () => boolean;
}

function placeOf({ file, spans }: Source): string {
  return `${file}, ${spans.map(([from, to]) => `${from}–${to}`).join(', ')}`;
}

/** Returns a book of sources for one page; links and entries are numbered in the order in which they are cited. */
export function sourceBook(lang: InterfaceLang): SourceBook {
  const entries: string[] = [];
  const numbers = new Map<string, number>();
  const add = (provision: string, { lang: spoken, quote, source }: CitedWords): number => {
    const place = placeOf(source);
    const key = `${provision} ${place} ${quote}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const at = entries.length + 1;
    numbers.set(key, at);
    const name = `<span class="name">${escapeHtml(unitName(provision, lang))}</span> <span class="small">${escapeHtml(source.act)}</span>`;
    const where = `<span class="small">${escapeHtml(label('source', lang))}: ${escapeHtml(place)}</span>`;
    entries.push(`<li id="source-${at}">${name}<br><q lang="${spoken}">${escapeHtml(quote)}</q><br>${where}</li>`);
    return at;
  };
  return {
    cite: (provision, words) => {
      const at = add(provision, words);
      return `<a href="#source-${at}">${escapeHtml(unitName(provision, lang))} [${at}]</a>`;
    },
    print: () => `<ol>\n${entries.join('\n')}\n</ol>`,
    isEmpty: () => entries.length === 0,
  };
}
