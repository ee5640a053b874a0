import { refusal } from '../graph/invalid-operation.ts';

/**
 * Does work that ends after `milliseconds` at the latest, or when nobody waits for it any more: the work's signal is aborted and
 * the promise rejects, whether or not the work takes notice.
 */
export function withDeadline<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = new AbortController();
    const stop = (reason: unknown) => {
      abort.abort(reason);
      reject(reason);
    };
    const leave = () => stop(outer?.reason);
    const tooLate = () => refusal('OPERATION_TIMEOUT', `The operation took longer than ${milliseconds / 1_000} s.`);
    const timer = setTimeout(() => stop(tooLate()), milliseconds);
    const settle = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', leave);
    };
    if (outer?.aborted) return stop(outer.reason);
    outer?.addEventListener('abort', leave);
    work(abort.signal).then(resolve, reject).finally(settle);
  });
}
