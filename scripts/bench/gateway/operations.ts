/** What is asked: screens of a CRM, from a tool-tip to a page of a list, over one, two and three subgraphs. */
export const OPERATIONS: { name: string; query: string; variables: Record<string, unknown> }[] = [
  {
    name: 'a page of a list, three subgraphs',
    query: `query List($first: Int) { potentials(first: $first) { totalCount nodes {
      id name stage amount { amount currency } probability closing nextStep tags commentCount
      account { id name city owner { id name } } owner { id name email role }
    } } }`,
    variables: { first: 50 },
  },
  {
    name: 'a record and its discussion, three subgraphs',
    query: `query Record($id: ID!) { potential(id: $id) {
      id name stage amount { amount currency } probability closing nextStep tags
      account { id name businessId city employees owner { id name title } potentials(first: 3) { id name stage } }
      owner { id name email title role }
      comments(first: 5) { id body at author { id name } }
    } }`,
    variables: { id: 'pot_77' },
  },
  {
    name: 'a board, two subgraphs',
    query: `query Board { ${['a', 'b', 'c', 'd']
      .map((column) => `${column}: potentials(first: 25) { nodes { ...Card } }`)
      .join(' ')} }
      fragment Card on Potential { id name stage amount { amount currency } closing account { id name } owner { id name } }`,
    variables: {},
  },
  {
    name: 'a tool-tip, one subgraph',
    query: 'query Tip($id: ID!) { account(id: $id) { id name city } }',
    variables: { id: 'acc_5' },
  },
];
