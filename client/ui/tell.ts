import { commonText } from '#client/texts/texts.ts';
import { showToast } from './show-toast.ts';

/** Says in a toast that something did not work out; stays until closed when it is long. */
export function tellFailure(message: string): void {
  void showToast({
    message,
    color: 'red',
    'data-failure': true,
    withBorder: true,
    autoClose: Math.max(6_000, message.length * 90),
  });
}

/** Says in a toast that something was done. */
export function tell(message: string): void {
  void showToast({ message, withBorder: true, autoClose: 3_000 });
}

/** What to say when no answer came, or none that could be read. */
export function connectionFailure(): string {
  return commonText('noAnswer');
}
