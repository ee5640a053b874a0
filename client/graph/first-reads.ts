import { ApolloLink } from '@apollo/client';
import { finalize } from 'rxjs';

/** So long must nothing be asked for; a page's parts ask one after the other. */
const SETTLED_MS = 200;
/** What is slower than this keeps nobody else waiting. */
const LONGEST_MS = 6_000;

let asked = 0;
let settle: () => void;
let timer: ReturnType<typeof setTimeout>;

/** Fulfilled once the page that was opened first has read what it shows. */
export const firstPageRead = new Promise<void>((resolve) => {
  settle = resolve;
  setTimeout(settle, LONGEST_MS);
});

/** Notices what pages read. */
export const firstReads = new ApolloLink((operation, forward) => {
  asked++;
  clearTimeout(timer);
  return forward(operation).pipe(
    finalize(() => {
      asked--;
      waitOn();
    }),
  );
});

function waitOn(): void {
  clearTimeout(timer);
  if (asked === 0) timer = setTimeout(() => (cameLately() ? waitOn() : settle()), SETTLED_MS);
}

/** Whether a part of the page has just come, which may name the next. */
function cameLately(): boolean {
  const lately = performance.now() - SETTLED_MS;
  return performance
    .getEntriesByType('resource')
    .some((entry) => (entry as PerformanceResourceTiming).responseEnd > lately);
}
