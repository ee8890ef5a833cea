import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows shown at first, and added each time the end comes near. */
const STEP = 60;

/** Returns how many rows of a long list are to be shown, and a place to put after them: coming near it shows more. */
export function useGrowing(total: number, key: string): { shown: number; end: RefObject<HTMLParagraphElement | null> } {
  const end = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState({ key, shown: STEP });
  const shown = state.key === key ? state.shown : STEP;
  useEffect(() => {
    const place = end.current;
    if (place === null || shown >= total) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setState({ key, shown: shown + STEP });
      },
      { rootMargin: '600px' },
    );
    watcher.observe(place);
    return () => watcher.disconnect();
  }, [key, shown, total]);
  return { shown: Math.min(shown, total), end };
}
