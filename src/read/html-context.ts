/** What the elements around a paragraph say of it. */
export interface HtmlContext {
  readonly name: string;
  readonly align: 'left' | 'center' | 'right';
  readonly level: number | null;
  readonly isApart: boolean;
  readonly isPreformatted: boolean;
  /** The first line is indented by the style. */
  readonly isIndented: boolean;
}

/** A list of the page; only ordered ones number their items. */
export interface ListContext {
  readonly isOrdered: boolean;
  /** Ordered lists around it. */
  readonly depth: number;
  readonly type: string;
  next: number;
  /** Its items are parts of a unit; null = not yet known. */
  isInner: boolean | null;
}

export interface HtmlContexts {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly top: () => HtmlContext;
  readonly list: () => ListContext | null;
}

const ROOT: HtmlContext = {
  name: '',
  align: 'left',
  level: null,
  isApart: false,
  isPreformatted: false,
  isIndented: false,
};
/** Matches `h3`, must not match `hr`. */
const HEADING = /^h([1-6])$/u;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** Matches `text-align: center`, must not match `vertical-align: top`. */
const TEXT_ALIGN = /text-align\s{0,4}:\s{0,4}(left|center|right|justify|start|end)/iu;
const LONGEST_STYLE = 2000;

/** A paragraph that its style puts into the right half. Matches `margin-left: 9cm`, `padding-left:55%`; must not match `margin-left: 2cm`. */
const SET_IN_FAR =
  /(?:margin|padding)-left\s{0,4}:\s{0,4}(?:(?:[7-9]|1\d)(?:\.\d{1,4})?cm|(?:[7-9]\d|1\d\d)(?:\.\d{1,4})?mm|(?:[2-4]\d\d)(?:\.\d{1,4})?p[tx]|(?:4[5-9]|[5-7]\d)(?:\.\d{1,4})?%)/iu;

function alignOf(name: string, attributes: ReadonlyMap<string, string>, above: HtmlContext): HtmlContext['align'] {
  if (name === 'center') return 'center';
  if (name === 'p' && SET_IN_FAR.test((attributes.get('style') ?? '').slice(0, LONGEST_STYLE))) return 'right';
  const style = TEXT_ALIGN.exec((attributes.get('style') ?? '').slice(0, LONGEST_STYLE))?.[1];
  const said = (style ?? attributes.get('align') ?? '').toLowerCase();
  if (said === 'center' || said === 'middle') return 'center';
  if (said === 'right' || said === 'end') return 'right';
  if (said !== '') return 'left';
  // The align attribute of a table places the table, not its words.
  return name === 'table' || name === 'td' || name === 'th' ? 'left' : above.align;
}

function contextOf(name: string, attributes: ReadonlyMap<string, string>, above: HtmlContext): HtmlContext {
  const heading = HEADING.exec(name)?.[1];
  const isCell = name === 'td' || name === 'th';
  const isPreformatted = (above.isPreformatted && !isCell) || name === 'pre' || name === 'xmp';
  return {
    name,
    align: alignOf(name, name === 'table' ? NO_ATTRIBUTES : attributes, above),
    level: heading === undefined ? (isCell ? null : above.level) : Number(heading),
    isApart: above.isApart || isPreformatted || name === 'blockquote',
    isPreformatted,
    isIndented: !isCell && isIndented(attributes, above),
  };
}

function startOf(attributes: ReadonlyMap<string, string>): number {
  const start = Number.parseInt(attributes.get('start') ?? '1', 10);
  return Number.isSafeInteger(start) ? start : 1;
}

/** Matches `text-indent: 1.25cm`, must not match `text-indent: 0`, `text-indent:-14pt`. */
const TEXT_INDENT = /text-indent\s{0,4}:\s{0,4}(?=[\d.]{0,6}[1-9])/iu;

function isIndented(attributes: ReadonlyMap<string, string>, above: HtmlContext): boolean {
  const style = (attributes.get('style') ?? '').slice(0, LONGEST_STYLE);
  return style.includes('text-indent') ? TEXT_INDENT.test(style) : above.isIndented;
}

/** Elements whose end is often left out; they never hold one of the same name. */
const OFTEN_OPEN: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'option']);

/** Returns the stack of open elements that part paragraphs. Opening and closing cost constant time on average. */
export function createHtmlContexts(): HtmlContexts {
  const stack: HtmlContext[] = [ROOT];
  const lists: ListContext[] = [];
  const counts = new Map<string, number>();
  const pop = (): void => {
    const last = stack.pop();
    if (!last) return;
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
    if (last.name === 'ol' || last.name === 'ul') lists.pop();
  };
  const top = (): HtmlContext => stack.at(-1) ?? ROOT;
  return {
    top,
    list: () => lists.at(-1) ?? null,
    open: (name, attributes) => {
      if (name === 'hr') return;
      // A paragraph ends where the next block begins, an item where the next item begins.
      while (stack.length > 1 && (top().name === 'p' || (OFTEN_OPEN.has(name) && top().name === name))) pop();
      if (name === 'ol' || name === 'ul') {
        const around = lists.at(-1);
        const depth = around ? around.depth + (around.isOrdered ? 1 : 0) : 0;
        const type = attributes.get('type') ?? '1';
        lists.push({ isOrdered: name === 'ol', depth, type, next: startOf(attributes), isInner: null });
      }
      stack.push(contextOf(name, attributes, top()));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    close: (name) => {
      if ((counts.get(name) ?? 0) === 0) return;
      while (stack.length > 1 && top().name !== name) pop();
      if (stack.length > 1) pop();
    },
  };
}
