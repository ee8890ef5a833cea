/** A stretch of the source. */
export interface StruckStretch {
  readonly start: number;
  readonly end: number;
}

/** What a page strikes through. */
export interface HtmlStruck {
  readonly isOpen: () => boolean;
  /** `block` is the innermost open element that parts paragraphs, before this one. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, block: string) => void;
  readonly close: (name: string) => void;
  /** Takes a text of the page that is shown. */
  readonly take: (start: number, end: number) => void;
  readonly stretches: readonly StruckStretch[];
  /** Lengths of what is struck and of all that is shown. */
  readonly lengths: () => { readonly struck: number; readonly all: number };
}

const STRUCK_TAGS: ReadonlySet<string> = new Set(['s', 'strike', 'del']);
/** Matches `text-decoration: line-through`, must not match `text-decoration: underline`. */
const STRUCK_STYLE = /text-decoration(?:-line)?\s{0,4}:[^;]{0,60}line-through/iu;
const LONGEST_STYLE = 2000;
/** Elements that hold none of their name: the next one ends them where the closing tag is left out. */
const ENDED_BY_NEXT: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'tr']);

/**
 * Returns what follows the struck elements of a page. One that is never closed strikes no more than the paragraph or cell in which
 * it begins, so that no law text is lost by a slip of the page.
 */
export function createHtmlStruck(): HtmlStruck {
  const stretches: StruckStretch[] = [];
  let open: { readonly name: string; readonly block: string; depth: number } | null = null;
  let [struck, all] = [0, 0];
  return {
    stretches,
    isOpen: () => open !== null,
    open: (name, attributes, block) => {
      if (open?.block === name && ENDED_BY_NEXT.has(name)) open = null;
      if (open) {
        if (open.name === name) open.depth += 1;
        return;
      }
      const style = (attributes.get('style') ?? '').slice(0, LONGEST_STYLE);
      if (STRUCK_TAGS.has(name)) open = { name, block, depth: 1 };
      else if (STRUCK_STYLE.test(style)) open = { name, block: ENDED_BY_NEXT.has(name) ? name : block, depth: 1 };
    },
    close: (name) => {
      if (!open) return;
      if (open.name === name) open.depth -= 1;
      if (open.depth === 0 || open.block === name) open = null;
    },
    take: (start, end) => {
      all += end - start;
      if (!open) return;
      struck += end - start;
      stretches.push({ start, end });
    },
    lengths: () => ({ struck, all }),
  };
}
