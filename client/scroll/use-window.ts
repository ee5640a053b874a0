import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { scrollFor, startsOf, visibleRange } from './visible-range.ts';

interface Options {
  count: number;
  /** What tells an item from the others while its index changes. */
  keyOf?: (index: number) => string;
  /** The height that an item is given until it is measured, in pixels. */
  sizeOf: (index: number) => number;
  gap?: number;
  before?: number;
  after?: number;
  /** How many items are drawn above and below the ones that are seen. */
  beyond: number;
  /** What lies over the items at the edges of the scroller. */
  inset?: { top: number; bottom: number };
}

/** An item to be drawn, with its place along the column in pixels. */
export interface Drawn {
  index: number;
  key: string;
  start: number;
  size: number;
  end: number;
}

const NO_INSET = { top: 0, bottom: 0 };

/**
 * Of a long column, the items in and near the part that is seen. Items may be measured: their elements carry `data-index`.
 * Small on purpose: it is in the first load of lists and boards.
 */
export function useWindow(scroller: RefObject<HTMLElement | null>, options: Options) {
  const { count, gap = 0, before = 0, after = 0, beyond } = options;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const measured = useRef(new Map<string, number>());
  const view = useRef({ top: 0, height: 0 });
  const keyOf = options.keyOf ?? String;
  const starts = startsOf(count, (index) => measured.current.get(keyOf(index)) ?? options.sizeOf(index), gap, before);
  const range = () => visibleRange(latest.current.starts, view.current.top, view.current.top + view.current.height);
  const latest = useRef({ starts, keyOf, inset: NO_INSET, drawn: '' });
  latest.current = { ...latest.current, starts, keyOf, inset: options.inset ?? NO_INSET };
  const [first, end] = range();
  latest.current.drawn = `${first} ${end}`;

  useWatched(scroller, (element) => {
    view.current = { top: element.scrollTop, height: element.clientHeight };
    if (range().join(' ') !== latest.current.drawn) redraw();
  });
  const measure = useMeasure((index, size) => {
    const key = latest.current.keyOf(index);
    const start = latest.current.starts[index];
    const known = (latest.current.starts[index + 1] ?? 0) - (start ?? 0) - gap;
    if (start === undefined || Math.abs(known - size) < 0.5) return;
    measured.current.set(key, size);
    // What is seen stays where it is when something above turns out higher or lower.
    if (scroller.current && start + known < view.current.top) scroller.current.scrollTop += size - known;
    redraw();
  });
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      const start = latest.current.starts[index];
      if (!element || start === undefined) return;
      const place = { start, end: latest.current.starts[index + 1] ?? start };
      const to = scrollFor(place, { top: element.scrollTop, height: element.clientHeight }, latest.current.inset);
      if (to !== null) element.scrollTop = to;
    },
    [scroller],
  );

  const drawn: Drawn[] = [];
  for (let index = Math.max(0, first - beyond); index < Math.min(count, end + beyond); index++) {
    const start = starts[index]!;
    const size = starts[index + 1]! - start - gap;
    drawn.push({ index, key: keyOf(index), start, size, end: start + size });
  }
  return { drawn, total: starts[count]! - (count > 0 ? gap : 0) + after, measure, reveal };
}

/** Tells whenever an element is scrolled or changes its size; also of one that is drawn later. */
function useWatched(ref: RefObject<HTMLElement | null>, tell: (element: HTMLElement) => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  const watched = useRef<{ element: HTMLElement; stop: () => void } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (watched.current?.element === element) return;
    watched.current?.stop();
    watched.current = null;
    if (!element) return;
    const onChange = () => latest.current(element);
    const sizes = new ResizeObserver(onChange);
    sizes.observe(element);
    element.addEventListener('scroll', onChange, { passive: true });
    watched.current = {
      element,
      stop: () => {
        sizes.disconnect();
        element.removeEventListener('scroll', onChange);
      },
    };
    onChange();
  });
  useEffect(
    () => () => {
      watched.current?.stop();
      watched.current = null;
    },
    [],
  );
}

/** A ref for items that tells their height, at once and whenever it changes. */
function useMeasure(tell: (index: number, size: number) => void): (element: Element | null) => void {
  const latest = useRef(tell);
  latest.current = tell;
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  return useCallback((element) => {
    if (!(element instanceof HTMLElement)) return;
    const report = (item: HTMLElement) =>
      item.isConnected && latest.current(Number(item.dataset.index), item.offsetHeight);
    observer.current ??= new ResizeObserver((entries, own) => {
      for (const { target } of entries) {
        if (!target.isConnected) own.unobserve(target);
        else report(target as HTMLElement);
      }
    });
    observer.current.observe(element);
    report(element);
  }, []);
}
