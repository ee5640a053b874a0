/**
 * Ids: UUIDv7 in the database, TypeID text outside: a prefix that tells the type, `_`, and the 128 bits in
 * Crockford base 32 (26 characters). Source: TypeID specification 0.3.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Two characters for each value of ten bits. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => `${ALPHABET[bits >> 5]}${ALPHABET[bits & 31]}`);
const VALUES = new Map([...ALPHABET].map((character, value) => [character, BigInt(value)]));
const SHAPE = /^([a-z]{2,6})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** `('pot', '0199…-…')` → `pot_01…`. */
export function toId(prefix: string, uuid: string): string {
  // Every cell of a list passes here: twenty bits at a time, five hexadecimal digits for four characters, and no BigInt.
  const digits = `000${uuid.replaceAll('-', '')}`;
  let text = '';
  for (let at = 0; at < digits.length; at += 5) {
    const bits = Number.parseInt(digits.slice(at, at + 5), 16);
    text += `${PAIRS[bits >> 10]}${PAIRS[bits & 1023]}`;
  }
  return `${prefix}_${text.slice(2)}`;
}

/** The UUID of an id with this prefix, or null when the text is no such id. */
export function toUuid(prefix: string, id: string): string | null {
  const parsed = parseId(id);
  return parsed?.prefix === prefix ? parsed.uuid : null;
}

/** Takes an id apart, or null when the text is none. */
export function parseId(id: string): { prefix: string; uuid: string } | null {
  const [, prefix, text] = SHAPE.exec(id) ?? [];
  if (!prefix || !text) return null;
  const bits = [...text].reduce((sum, character) => (sum << 5n) | VALUES.get(character)!, 0n);
  const hex = bits.toString(16).padStart(32, '0');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { prefix, uuid };
}
