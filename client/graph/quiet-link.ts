import { ApolloLink } from '@apollo/client';
import { finalize } from 'rxjs';

/** How long an answer is given to be drawn, and to lead to the next question. */
const PAUSE_MS = 250;

let awaited = 0;
let waiting: (() => void)[] = [];

/** Counts the answers that are awaited. */
export const quietLink = new ApolloLink((operation, forward) => {
  awaited += 1;
  return forward(operation).pipe(
    finalize(() => {
      awaited -= 1;
      setTimeout(goOn, PAUSE_MS);
    }),
  );
});

/** Resolves when no answer is awaited any more: what a page shows first is there then. */
export function whenQuiet(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    setTimeout(goOn, PAUSE_MS);
  });
}

function goOn(): void {
  if (awaited > 0) return;
  for (const resolve of waiting) resolve();
  waiting = [];
}
