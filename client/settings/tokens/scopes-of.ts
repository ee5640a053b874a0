interface Choice {
  scopes: 'read' | 'write' | 'chosen';
  /** Scopes by module, such as `write:potentials`. */
  chosen: readonly string[];
}

/** The scopes of a key: writing includes reading, of everything as of one module. */
export function scopesOf({ scopes, chosen }: Choice): string[] {
  if (scopes === 'read') return ['read'];
  if (scopes === 'write') return ['read', 'write'];
  const read = chosen.filter((scope) => scope.startsWith('write:')).map((scope) => scope.replace('write:', 'read:'));
  return [...new Set([...chosen, ...read])].sort();
}
