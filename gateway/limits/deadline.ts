import { refusal } from '../graph/invalid-operation.ts';

/**
 * Does work that ends after `milliseconds` at the latest, or when `abort` says that nobody waits for it any more: the promise then
 * rejects, whether or not the work takes notice.
 */
export function withDeadline<T>(milliseconds: number, abort: AbortController, work: () => Promise<T>): Promise<T> {
  const { signal } = abort;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    const timer = setTimeout(() => {
      abort.abort(refusal('OPERATION_TIMEOUT', `The operation took longer than ${milliseconds / 1_000} s.`));
    }, milliseconds);
    const settle = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', leave);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave);
    work().then(
      (result) => {
        settle();
        resolve(result);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}
