/** Whether every word of the query begins a word of the label; accents count, case does not. */
export function matches(label: string, query: string): boolean {
  const words = label.toLocaleLowerCase().split(/[\s:–-]+/);
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
