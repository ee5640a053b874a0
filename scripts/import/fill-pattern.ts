/** A part in square brackets that may be left out, or a column in braces. */
const PART = /\[([^\]]*)\]|\{([^}]+)\}/g;

/**
 * Fills a pattern with the cells of a row: `{column}` is a cell, `{column:dotted}` the same as in addresses
 * (`Anna Snelling` → `anna.snelling`), and what stands in `[…]` is left out when one of its cells is empty.
 */
export function fillPattern(pattern: string, cellOf: (column: string) => string): string {
  return pattern.replace(PART, (_, optional: string | undefined, column: string | undefined) => {
    if (column !== undefined) return filled(column, cellOf);
    const columns = columnsOfPattern(optional!);
    return columns.every((name) => cellOf(name) !== '') ? fillPattern(optional!, cellOf) : '';
  });
}

/** The columns that a pattern reads. */
export function columnsOfPattern(pattern: string): string[] {
  return [...pattern.matchAll(/\{([^}]+)\}/g)].map(([, column]) => withoutForm(column!));
}

function filled(column: string, cellOf: (column: string) => string): string {
  const cell = cellOf(withoutForm(column));
  return column.endsWith(':dotted') ? dotted(cell) : cell;
}

function withoutForm(column: string): string {
  return column.replace(/:dotted$/, '');
}

function dotted(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '.');
}
