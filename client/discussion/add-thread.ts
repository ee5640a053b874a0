/** As much of a page of comments as is needed to add one. */
interface Page<Node> {
  edges: readonly { cursor: string; node: Node }[];
  totalCount: number;
}

/**
 * Adds a thread at the end of what was read, or puts it in place of its older form. A thread that is older than the
 * first one read belongs to a page that was not asked for yet, and is left out.
 */
export function addThread<
  Node extends { id: string; createdAt: string; replies: readonly unknown[] },
  P extends Page<Node>,
>(page: P, thread: Node): P {
  const index = page.edges.findIndex(({ node }) => node.id === thread.id);
  if (index >= 0) {
    const grown = thread.replies.length - page.edges[index]!.node.replies.length;
    const edges = page.edges.with(index, { ...page.edges[index]!, node: thread });
    return { ...page, edges, totalCount: page.totalCount + Math.max(0, grown) };
  }
  const first = page.edges[0]?.node;
  if (first && thread.createdAt < first.createdAt) return page;
  const later = page.edges.findIndex(({ node }) => node.createdAt > thread.createdAt);
  const at = later < 0 ? page.edges.length : later;
  const edge = { ...page.edges[0], cursor: thread.id, node: thread };
  return { ...page, edges: page.edges.toSpliced(at, 0, edge), totalCount: page.totalCount + 1 };
}
