import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Width of every column in rem, as matrix.css has it: equal columns need no measuring. */
const COLUMN_REM = 15;
/** So few columns are all drawn: nothing is then hidden from a search in the page. */
const DRAWN_WHOLE = 24;
/** The window moves in steps of so many columns, and is as much wider than the view on both sides. */
const STEP = 4;

/** Which columns are drawn, from the first up to but not with the end; in rem the room of those before, and the width of a whole row with its title. */
export interface ColumnWindow {
  readonly box: RefObject<HTMLElement | null>;
  readonly isWhole: boolean;
  readonly first: number;
  readonly end: number;
  readonly before: number;
  readonly width: number;
}

function rangeIn({ scrollLeft, clientWidth }: HTMLElement, count: number): readonly [number, number] {
  const width = COLUMN_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const seen = (at: number) => Math.floor(at / width / STEP) * STEP;
  return [Math.max(0, seen(scrollLeft) - STEP), Math.min(count, seen(scrollLeft + clientWidth) + 2 * STEP)];
}

/** Returns the columns of a wide table that are in sight of its box, or near; all of them where they are few. */
export function useColumnWindow(count: number): ColumnWindow {
  const box = useRef<HTMLElement>(null);
  const isWhole = count <= DRAWN_WHOLE;
  const [[first, end], setRange] = useState<readonly [number, number]>([0, 2 * STEP]);
  useEffect(() => {
    const place = box.current;
    if (place === null || isWhole) return;
    const follow = () => {
      const next = rangeIn(place, count);
      setRange((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
    };
    follow();
    place.addEventListener('scroll', follow, { passive: true });
    const watcher = new ResizeObserver(follow);
    watcher.observe(place);
    return () => {
      place.removeEventListener('scroll', follow);
      watcher.disconnect();
    };
  }, [count, isWhole]);
  if (isWhole) return { box, isWhole, first: 0, end: count, before: 0, width: 0 };
  return { box, isWhole, first, end, before: first * COLUMN_REM, width: (count + 1) * COLUMN_REM };
}
