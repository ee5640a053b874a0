/** Where each item starts along its column, in pixels, and after them where the last one ends. */
export function startsOf(count: number, sizeOf: (index: number) => number, gap: number, before: number): number[] {
  const starts = [before];
  for (let index = 0; index < count; index++) starts.push(starts[index]! + sizeOf(index) + gap);
  return starts;
}

/** The first item that is seen in part or more between `top` and `bottom`, and the one after the last. */
export function visibleRange(starts: readonly number[], top: number, bottom: number): [first: number, end: number] {
  const count = starts.length - 1;
  const first = Math.max(0, firstBeyond(starts, top) - 1);
  return [Math.min(first, count), Math.min(firstBeyond(starts, bottom), count)];
}

/** Where to scroll to, so that what lies between `start` and `end` is seen; null when it is. */
export function scrollFor(
  { start, end }: { start: number; end: number },
  { top, height }: { top: number; height: number },
  inset: { top: number; bottom: number },
): number | null {
  if (start - inset.top < top) return Math.max(0, start - inset.top);
  if (end + inset.bottom > top + height) return end + inset.bottom - height;
  return null;
}

/** The first index that starts after `point`. */
function firstBeyond(starts: readonly number[], point: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
