import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePrinting } from './use-printing.ts';

/** Rows drawn at once: the first screen is there before the rest. */
const FIRST = 60;
/** Rows added at a time. */
const STEP = 150;
/** So many rows come by themselves while nothing else is to do, so that they can be searched; the rest when its place comes near. */
const IN_IDLE = 1_000;

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 1_000 });
  return () => cancelIdleCallback(asked);
}

function whenNear(place: Element | null, work: () => void): () => void {
  if (place === null) return () => {};
  const onSight = (entries: readonly IntersectionObserverEntry[]) =>
    entries.some((entry) => entry.isIntersecting) && work();
  const watcher = new IntersectionObserver(onSight, { rootMargin: '600px' });
  watcher.observe(place);
  return () => watcher.disconnect();
}

interface Growing {
  readonly shown: number;
  readonly end: RefObject<HTMLParagraphElement | null>;
}

/**
 * Returns how many rows of a long list are to be drawn, and a place to put after them: coming near it draws more. On paper all are drawn.
 * Rows that are not `there` yet are asked for when their place comes near, and no more until they have come.
 */
export function useGrowing(total: number, key: string, there = total): Growing {
  const end = useRef<HTMLParagraphElement>(null);
  const isPrinting = usePrinting();
  const [state, setState] = useState({ key, shown: FIRST });
  const shown = state.key === key ? state.shown : FIRST;
  useEffect(() => {
    if (shown >= total || shown > there) return;
    const grow = () => setState({ key, shown: shown + STEP });
    const isFree = there === total || shown + STEP <= there;
    return isFree && shown < IN_IDLE ? whenIdle(grow) : whenNear(end.current, grow);
  }, [key, shown, total, there]);
  return { shown: isPrinting ? total : Math.min(shown, total), end };
}
