import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Width of every column in rem, told by matrix.css for the window as it is: equal columns need no measuring. */
const COLUMN = '--column';
/** So few columns are all drawn: nothing is then hidden from a search in the page. */
const DRAWN_WHOLE = 24;
/** The window moves in steps of so many columns, and is as much wider than the view on both sides: small steps keep every frame short. */
const STEP = 2;

/** Which columns are drawn, from the first up to but not with the end; in rem the room of those before, and the width of a whole row with its title. */
export interface ColumnWindow {
  readonly box: RefObject<HTMLElement | null>;
  readonly isWhole: boolean;
  readonly first: number;
  readonly end: number;
  readonly before: number;
  readonly width: number;
}

interface Range {
  readonly first: number;
  readonly end: number;
  /** In rem. */
  readonly column: number;
}

/** In rem, and so many pixels is one. */
interface Measures {
  readonly column: number;
  readonly rem: number;
}

function measuresOf(box: HTMLElement): Measures {
  const column = Number.parseFloat(getComputedStyle(box).getPropertyValue(COLUMN));
  return { column, rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) };
}

function rangeIn(box: HTMLElement, count: number, { column, rem }: Measures): Range {
  const seen = (at: number) => Math.floor(at / (column * rem) / STEP) * STEP;
  const [first, end] = [seen(box.scrollLeft) - STEP, seen(box.scrollLeft + box.clientWidth) + 2 * STEP];
  return { first: Math.max(0, first), end: Math.min(count, end), column };
}

function isSame(a: Range, b: Range): boolean {
  return a.first === b.first && a.end === b.end && a.column === b.column;
}

/** Returns the columns of a wide table that are in sight of its box, or near; all of them where they are few. */
export function useColumnWindow(count: number): ColumnWindow {
  const box = useRef<HTMLElement>(null);
  const isWhole = count <= DRAWN_WHOLE;
  const [{ first, end, column }, setRange] = useState<Range>({ first: 0, end: 2 * STEP, column: 15 });
  useEffect(() => {
    const place = box.current;
    if (place === null || isWhole) return;
    let measures = measuresOf(place);
    const follow = () => {
      const next = rangeIn(place, count, measures);
      setRange((known) => (isSame(known, next) ? known : next));
    };
    place.addEventListener('scroll', follow, { passive: true });
    const watcher = new ResizeObserver(() => {
      measures = measuresOf(place);
      follow();
    });
    watcher.observe(place);
    return () => {
      place.removeEventListener('scroll', follow);
      watcher.disconnect();
    };
  }, [count, isWhole]);
  if (isWhole) return { box, isWhole, first: 0, end: count, before: 0, width: 0 };
  return { box, isWhole, first, end, before: first * column, width: (count + 1) * column };
}
