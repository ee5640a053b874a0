interface Page {
  edges: readonly unknown[];
}

/** For `fetchMore`: what a query had read, with the next page of one of its lists below. */
export function withNextPage<List extends string>(list: List) {
  return <Read extends { [Name in List]?: Page | null }>(
    read: Read,
    { fetchMoreResult: more }: { fetchMoreResult: Read },
  ): Read => {
    const [before, page] = [read[list], more[list]];
    return before && page ? { ...read, [list]: { ...page, edges: [...before.edges, ...page.edges] } } : read;
  };
}
