import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far from the visible part an element counts as near, in pixels. */
const MARGIN = 400;
/** The height that is kept for what has never been near. */
const GUESS = 150;

/** Whether an element is in or near the visible part, and the height to keep for it while it is not. */
export function useNear(ref: RefObject<HTMLElement | null>): { near: boolean; height: number } {
  const [near, setNear] = useState(false);
  const height = useRef(GUESS);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting && element.offsetHeight > 0) height.current = element.offsetHeight;
        setNear(entry?.isIntersecting ?? false);
      },
      { rootMargin: `${MARGIN}px` },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [ref]);
  return { near, height: height.current };
}
