/**
 * Ids: UUIDv7 in the database, TypeID text outside: a prefix that tells the type, `_`, and the 128 bits in
 * Crockford base 32 (26 characters). Source: TypeID specification 0.3.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** Two characters for each value of ten bits. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => `${ALPHABET[bits >> 5]}${ALPHABET[bits & 31]}`);
const HYPHEN = 45;
/** What a hexadecimal digit's character code stands for. */
const NIBBLES = Array.from({ length: 128 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);
const VALUES = new Map([...ALPHABET].map((character, value) => [character, BigInt(value)]));
const SHAPE = /^([a-z]{2,6})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** `('pot', '0199…-…')` → `pot_01…`. */
export function toId(prefix: string, uuid: string): string {
  // Every reference in a list passes here: no BigInt, and nothing cut into pieces. Two bits of nought come before the 128.
  let text = '';
  let bits = 0;
  let held = 2;
  for (let at = 0; at < uuid.length; at++) {
    const code = uuid.charCodeAt(at);
    if (code === HYPHEN) continue;
    bits = (bits << 4) | NIBBLES[code]!;
    held += 4;
    if (held < 10) continue;
    held -= 10;
    text += PAIRS[bits >> held];
    bits &= (1 << held) - 1;
  }
  return `${prefix}_${text}`;
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
