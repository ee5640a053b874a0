/** Ids of what the probes ask for: all of it may be seen, but for some of its fields. */
export interface Seen {
  account: string;
  rich: string;
  poor: string;
  board: string;
  /** A view shared by somebody who sees every field. */
  shared: string;
}

/** A question whose answer must not depend on what is hidden. */
export interface FieldProbe {
  document: string;
  variables(seen: Seen): Record<string, unknown>;
}

const CELLS = 'cells { field value label currency }';
const HISTORY =
  'history(first: 20) { edges { node { kind changes { field label from { value label } to { value label } } } } }';
const POTENTIAL = `name amount { amount currency } weightedAmount { amount } account { name } nextStep lossReason { value } stage { id }
  record { title ${CELLS} ${HISTORY} }`;
const ERRORS = 'errors { code path message }';

const list = (
  input: object,
  select = `totalCount sums { path sums { amount } } columns { path } edges { node { ${CELLS} } }`,
) => ({
  document: `query ($input: ListInput!) { list(input: $input, first: 10) { ${select} } }`,
  variables: () => ({ input: { module: 'potentials', ...input } }),
});

/** Ways in which a hidden field could show: as a value, by order, by count, by sum, by grouping, by a text of an error. */
export const FIELD_PROBES: Record<string, FieldProbe> = {
  'a record in its own type': {
    document: `query ($rich: ID!, $poor: ID!) { rich: potential(id: $rich) { ${POTENTIAL} } poor: potential(id: $poor) { ${POTENTIAL} } }`,
    variables: ({ rich, poor }) => ({ rich, poor }),
  },
  'the other end of a relation': {
    document: `query ($account: ID!) { account(id: $account) { openPotentialValue { amount } openPotentialConverted { amount } annualRevenue { amount }
      potentials(first: 5) { totalCount edges { node { ${POTENTIAL} } } } } }`,
    variables: ({ account }) => ({ account }),
  },
  'a typed list': {
    document: `{ potentials(first: 10, sort: [{ field: "name" }]) { totalCount edges { node { ${POTENTIAL} } } } }`,
    variables: () => ({}),
  },
  'a typed list in its order': {
    document: '{ potentials(first: 10, sort: [{ field: "amount" }]) { edges { node { name } } } }',
    variables: () => ({}),
  },
  'a typed list by a condition': {
    document:
      '{ potentials(filter: { field: "amount", operator: GT, values: ["500"] }) { totalCount edges { node { name } } } }',
    variables: () => ({}),
  },
  'a list with what comes of itself': list({ sort: [{ field: 'name' }] }),
  'a list with its column': list({ columns: ['name', 'amount'], sort: [{ field: 'name' }] }),
  'a list in its order': list({ columns: ['name'], sort: [{ field: 'amount' }] }),
  'a list in the order of what is made of it': list({ columns: ['name'], sort: [{ field: 'weightedAmount' }] }),
  'a list by a condition': list({ columns: ['name'], where: { field: 'amount', operator: 'GT', values: ['500'] } }),
  'a list by a change': list({ columns: ['name'], where: { changed: { field: 'amount', to: ['987654.32'] } } }),
  'a list by a text': list({ columns: ['name'], search: 'SALAISUUS' }),
  'a list over a relation': list({ columns: ['name', 'account.annualRevenue'] }),
  'a list by a relation': list({
    columns: ['name'],
    where: { field: 'account.annualRevenue', operator: 'GT', values: ['500000'] },
  }),
  'accounts by their records': {
    document: 'query ($input: ListInput!) { list(input: $input, first: 10) { totalCount edges { node { id } } } }',
    variables: () => ({
      input: {
        module: 'accounts',
        columns: ['name'],
        where: {
          related: { relation: 'potentials.account', where: { field: 'amount', operator: 'GT', values: ['500'] } },
        },
      },
    }),
  },
  'a board': {
    document: `query ($board: ID!) { board(id: $board) { columns { value count sums { amount } cards(first: 5) { edges { node { title ${CELLS} } } } } } }`,
    variables: ({ board }) => ({ board }),
  },
  'a shared view with its KPIs': {
    document: `query ($shared: ID!) { filter(id: $shared) { columns where sort { field } kpis { name field } problems { kind count names message }
      kpiResults { kpi { name } figures { value count } slices { value figure { value } } } } }`,
    variables: ({ shared }) => ({ shared }),
  },
  'the catalog': { document: '{ modules { name defaultColumns fields { name writable } } }', variables: () => ({}) },
  'a pipeline': { document: '{ pipelines { stages { id requiredFields } } }', variables: () => ({}) },
  'a search': { document: '{ search(query: "SALAISUUS") { title } }', variables: () => ({}) },
  'a record with its history': {
    document: `query ($rich: ID!) { record(id: $rich) { title ${CELLS} ${HISTORY} entity { ... on Potential { ${POTENTIAL} } } } }`,
    variables: ({ rich }) => ({ rich }),
  },
};

/** Ways to write it, or to do something with many records by it: all are refused. */
export const FIELD_WRITES: Record<string, FieldProbe> = {
  'a typed change of it': {
    document: `mutation ($id: ID!) { updatePotential(input: { id: $id, version: 1, amount: "1.00" }) { potential { ${POTENTIAL} } ${ERRORS} } }`,
    variables: ({ rich }) => ({ id: rich }),
  },
  'a change of it': {
    document: `mutation ($id: ID!) { updateRecord(input: { id: $id, version: 1, values: [{ field: "amount", value: "1" }] }) { record { ${CELLS} } ${ERRORS} } }`,
    variables: ({ rich }) => ({ id: rich }),
  },
  'a new record with it': {
    document: `mutation { createPotential(input: { name: "Uusi", amount: "1.00" }) { potential { ${POTENTIAL} } ${ERRORS} } }`,
    variables: () => ({}),
  },
  'a card moved with it': {
    document: `mutation ($board: ID!, $id: ID!) { moveCard(input: { boardId: $board, recordId: $id, version: 1, toColumn: "lost",
      values: [{ field: "amount", value: "1" }] }) { card { ${CELLS} } ${ERRORS} } }`,
    variables: ({ board, poor }) => ({ board, id: poor }),
  },
  'many records with it': {
    document: `mutation ($id: ID!) { massEdit(input: { module: "potentials", ids: [$id], values: [{ field: "amount", value: "1" }] }) { run { id } ${ERRORS} } }`,
    variables: ({ rich }) => ({ id: rich }),
  },
  'many records by it': {
    document: `mutation { massEdit(input: { module: "potentials", where: { field: "amount", operator: GT, values: ["500"] }, values: [{ field: "description", value: "x" }] }) { run { id } ${ERRORS} } }`,
    variables: () => ({}),
  },
  'the bin by it': {
    document: `mutation { massDelete(input: { module: "potentials", where: { field: "amount", operator: GT, values: ["500"] } }) { run { id } ${ERRORS} } }`,
    variables: () => ({}),
  },
  'a file with it': {
    document: `mutation { exportList(input: { format: CSV, module: "potentials", columns: ["name", "amount"] }) { export { id } ${ERRORS} } }`,
    variables: () => ({}),
  },
  'a file by it': {
    document: `mutation { exportList(input: { format: CSV, module: "potentials", columns: ["name"], where: { field: "amount", operator: GT, values: ["500"] } }) { export { id } ${ERRORS} } }`,
    variables: () => ({}),
  },
  'a file in its order': {
    document: `mutation { exportList(input: { format: CSV, module: "potentials", columns: ["name"], sort: [{ field: "amount" }] }) { export { id } ${ERRORS} } }`,
    variables: () => ({}),
  },
};
