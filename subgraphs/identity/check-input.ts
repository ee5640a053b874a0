import { applyFormat } from '#platform/catalog/formats.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';

/** A name without blanks around it. Refuses with REQUIRED or TOO_LONG. */
export function checkName(name: string, path: string[], most: number): string {
  const clean = withoutControls(name).trim();
  if (!clean) refuse('REQUIRED', path);
  if (clean.length > most) refuse('TOO_LONG', path, { max: most, length: clean.length });
  return clean;
}

/** An optional text without blanks around it; null when nothing is left. Refuses with TOO_LONG. */
export function checkText(text: string | null | undefined, path: string[], most: number): string | null {
  const clean = withoutControls(text ?? '').trim();
  if (clean.length > most) refuse('TOO_LONG', path, { max: most, length: clean.length });
  return clean || null;
}

/** An e-mail address in its normal form. Refuses with REQUIRED, TOO_LONG or INVALID_EMAIL. */
export function checkEmail(email: string, path: string[]): string {
  const formatted = applyFormat('email', checkName(email, path, 254));
  return 'code' in formatted ? refuse(formatted.code, path) : formatted.value;
}

/** An e-mail address as somebody typed it, in the form in which addresses are kept; it may be none. */
export function typedAddress(email: string): string {
  return withoutControls(email).trim().toLowerCase();
}

/** What somebody typed to look for, without what PostgreSQL cannot hold; nobody's name is longer. */
export function typedSearch(search: string | null | undefined): string {
  return withoutControls(search ?? '')
    .trim()
    .slice(0, 200);
}

/** The UUID of an id of one of these kinds. Refuses with INVALID_ID. */
export function checkId(id: string, prefixes: readonly string[], path: string[]): string {
  for (const prefix of prefixes) {
    const uuid = toUuid(prefix, id);
    if (uuid) return uuid;
  }
  return refuse('INVALID_ID', path);
}

/** Names go into mail headers and lists: nothing in them may break a line. */
function withoutControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
