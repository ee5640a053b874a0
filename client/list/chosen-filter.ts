/** The filter that an address shows: the one it names, else the reader's default, else the first. */
export function chosenFilter<Filter extends { id: string; isDefault: boolean }>(
  filters: readonly Filter[],
  view: string | undefined,
): Filter | undefined {
  return filters.find(({ id }) => id === view) ?? filters.find(({ isDefault }) => isDefault) ?? filters[0];
}
