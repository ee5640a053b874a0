import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether the end of a list is on the screen, and how to get there. `end` goes on an empty element after the last line. */
export function useAtEnd() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [atEnd, setAtEnd] = useState(false);
  const latest = useRef(element);
  latest.current = element;
  useEffect(() => {
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setAtEnd(entry?.isIntersecting ?? false));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  const toEnd = useCallback(() => latest.current?.scrollIntoView({ block: 'end', behavior: 'smooth' }), []);
  return { end: setElement, atEnd, toEnd };
}
