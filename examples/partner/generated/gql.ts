/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Boards {\n  filters(module: \"potentials\") {\n    id\n    name\n    presentation\n  }\n}\n\nquery Board($id: ID!) {\n  board(id: $id) {\n    id\n    cursor\n    columns {\n      value\n      label\n      count\n      sums {\n        amount\n        currency\n      }\n      cards(first: 200) {\n        pageInfo {\n          hasNextPage\n        }\n        edges {\n          node {\n            recordId\n            title\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription BoardChanged($id: ID!, $after: String) {\n  boardChanged(boardId: $id, after: $after) {\n    cursor\n    kind\n    recordId\n    card {\n      title\n      column\n      record {\n        url\n      }\n    }\n    columns {\n      value\n      count\n    }\n    by {\n      name\n    }\n  }\n}": typeof types.BoardsDocument,
    "mutation MovePotential($input: MovePotentialInput!) {\n  movePotential(input: $input) {\n    potential {\n      id\n      version\n      stage {\n        id\n        name\n      }\n      closedAt\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": typeof types.MovePotentialDocument,
    "query PotentialsPage($filter: ConditionInput, $after: String) {\n  potentials(\n    filter: $filter\n    sort: [{field: \"createdAt\", direction: ASC}]\n    first: 100\n    after: $after\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        number\n        name\n        version\n        amount {\n          amount\n          currency\n        }\n        stage {\n          id\n          name\n          kind\n        }\n        account {\n          id\n          name\n        }\n      }\n    }\n  }\n}": typeof types.PotentialsPageDocument,
};
const documents: Documents = {
    "query Boards {\n  filters(module: \"potentials\") {\n    id\n    name\n    presentation\n  }\n}\n\nquery Board($id: ID!) {\n  board(id: $id) {\n    id\n    cursor\n    columns {\n      value\n      label\n      count\n      sums {\n        amount\n        currency\n      }\n      cards(first: 200) {\n        pageInfo {\n          hasNextPage\n        }\n        edges {\n          node {\n            recordId\n            title\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription BoardChanged($id: ID!, $after: String) {\n  boardChanged(boardId: $id, after: $after) {\n    cursor\n    kind\n    recordId\n    card {\n      title\n      column\n      record {\n        url\n      }\n    }\n    columns {\n      value\n      count\n    }\n    by {\n      name\n    }\n  }\n}": types.BoardsDocument,
    "mutation MovePotential($input: MovePotentialInput!) {\n  movePotential(input: $input) {\n    potential {\n      id\n      version\n      stage {\n        id\n        name\n      }\n      closedAt\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}": types.MovePotentialDocument,
    "query PotentialsPage($filter: ConditionInput, $after: String) {\n  potentials(\n    filter: $filter\n    sort: [{field: \"createdAt\", direction: ASC}]\n    first: 100\n    after: $after\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        number\n        name\n        version\n        amount {\n          amount\n          currency\n        }\n        stage {\n          id\n          name\n          kind\n        }\n        account {\n          id\n          name\n        }\n      }\n    }\n  }\n}": types.PotentialsPageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Boards {\n  filters(module: \"potentials\") {\n    id\n    name\n    presentation\n  }\n}\n\nquery Board($id: ID!) {\n  board(id: $id) {\n    id\n    cursor\n    columns {\n      value\n      label\n      count\n      sums {\n        amount\n        currency\n      }\n      cards(first: 200) {\n        pageInfo {\n          hasNextPage\n        }\n        edges {\n          node {\n            recordId\n            title\n          }\n        }\n      }\n    }\n  }\n}\n\nsubscription BoardChanged($id: ID!, $after: String) {\n  boardChanged(boardId: $id, after: $after) {\n    cursor\n    kind\n    recordId\n    card {\n      title\n      column\n      record {\n        url\n      }\n    }\n    columns {\n      value\n      count\n    }\n    by {\n      name\n    }\n  }\n}"): typeof import('./graphql.ts').BoardsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation MovePotential($input: MovePotentialInput!) {\n  movePotential(input: $input) {\n    potential {\n      id\n      version\n      stage {\n        id\n        name\n      }\n      closedAt\n    }\n    errors {\n      code\n      path\n      message\n    }\n  }\n}"): typeof import('./graphql.ts').MovePotentialDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PotentialsPage($filter: ConditionInput, $after: String) {\n  potentials(\n    filter: $filter\n    sort: [{field: \"createdAt\", direction: ASC}]\n    first: 100\n    after: $after\n  ) {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      node {\n        id\n        number\n        name\n        version\n        amount {\n          amount\n          currency\n        }\n        stage {\n          id\n          name\n          kind\n        }\n        account {\n          id\n          name\n        }\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').PotentialsPageDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
