import { wishesIn } from './wishes.ts';

/** The tag that an `Accept-Language` header likes best, by RFC 9110 12.5.4; empty where it says nothing. */
export function preferredLanguage(header: string | undefined): string {
  if (!header) return '';
  let best = { value: '', weight: 0 };
  for (const wish of wishesIn(header)) {
    if (wish.value && wish.value !== '*' && wish.weight > best.weight) best = wish;
  }
  return best.value;
}
