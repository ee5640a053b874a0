/** How long the second key of a sequence may take. */
const PATIENCE_MS = 1_200;

/**
 * Recognises keys and sequences of two, such as `g p`, from single key presses. `known` tells which names are of
 * interest; a first key of a sequence is held back until its second came or patience ran out.
 */
export function keySequence() {
  let first: { key: string; at: number } | null = null;
  return (key: string, at: number, known: ReadonlySet<string>): string | null => {
    const held = first && at - first.at < PATIENCE_MS ? first.key : null;
    first = null;
    if (held && known.has(`${held} ${key}`)) return `${held} ${key}`;
    if ([...known].some((name) => name.startsWith(`${key} `))) {
      first = { key, at };
      return null;
    }
    return known.has(key) ? key : null;
  };
}

/** The name of a pressed key: `mod+k`, `shift+x`, `?`, `ArrowDown`. A shifted sign names itself. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shifted = event.shiftKey && (key.length > 1 || /[a-zåäö]/.test(key));
  return [event.metaKey || event.ctrlKey ? 'mod' : '', event.altKey ? 'alt' : '', shifted ? 'shift' : '', key]
    .filter(Boolean)
    .join('+');
}
