import type { RefObject, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Browsers that do not tell what is out of sight never send it. */
const STATE_CHANGE = 'contentvisibilityautostatechange';

/** Returns what is drawn of an element that is laid out only in sight: while it is out of sight, what was drawn last, at no cost. */
export function useUnseen(element: RefObject<HTMLElement | null>, draw: () => VNode): VNode {
  const [isUnseen, setUnseen] = useState(false);
  const last = useRef<VNode | null>(null);
  useEffect(() => {
    const place = element.current;
    const follow = (event: Event) => setUnseen((event as Event & { readonly skipped: boolean }).skipped);
    place?.addEventListener(STATE_CHANGE, follow);
    return () => place?.removeEventListener(STATE_CHANGE, follow);
  }, []);
  if (!isUnseen || last.current === null) last.current = draw();
  return last.current;
}
