/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n": typeof types.BoardCardFragmentDoc,
    "\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n": typeof types.BoardFilterFragmentDoc,
    "\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": typeof types.BoardPageDocument,
    "\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n": typeof types.BoardChangedDocument,
    "\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n": typeof types.CatalogDocument,
    "\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n": types.BoardCardFragmentDoc,
    "\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n": types.BoardFilterFragmentDoc,
    "\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": types.BoardDocument,
    "\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n": types.BoardPageDocument,
    "\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n": types.BoardChangedDocument,
    "\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n": types.CatalogDocument,
    "\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n"): (typeof documents)["\n  fragment BoardCard on Card {\n    recordId\n    title\n    column\n    rank\n    version\n    movedAt\n    cells {\n      field\n      value\n      label\n      currency\n      hue\n    }\n    owner {\n      field\n      value\n      label\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n"): (typeof documents)["\n  fragment BoardFilter on Filter {\n    id\n    name\n    module\n    columns\n    where\n    sort {\n      field\n      direction\n    }\n    board {\n      columnField\n      titleField\n      cardFields\n      sumField\n      columns {\n        value\n        title\n        limit\n        hidden\n      }\n    }\n    visibility\n    mayEdit\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Board($id: ID!, $where: ConditionInput, $search: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      cursor\n      mayMove\n      filter {\n        ...BoardFilter\n      }\n      columns {\n        value\n        label\n        hue\n        count\n        sums {\n          amount\n          currency\n        }\n        limit\n        hidden\n        cards(first: 50) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoardPage($id: ID!, $where: ConditionInput, $search: String, $column: String, $after: String) {\n    board(id: $id, where: $where, search: $search) {\n      id\n      column(value: $column) {\n        value\n        cards(first: 100, after: $after) {\n          edges {\n            node {\n              ...BoardCard\n            }\n          }\n          pageInfo {\n            endCursor\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription BoardChanged($boardId: ID!, $where: ConditionInput, $search: String, $after: String) {\n    boardChanged(boardId: $boardId, where: $where, search: $search, after: $after) {\n      cursor\n      kind\n      recordId\n      card {\n        ...BoardCard\n      }\n      columns {\n        value\n        count\n        sums {\n          amount\n          currency\n        }\n      }\n      by {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n"): (typeof documents)["\n  query Catalog {\n    modules {\n      name\n      typeName\n      idPrefix\n      label\n      singular\n      icon\n      titleField\n      defaultColumns\n      mayCreate\n      relatedLists {\n        module\n        field\n        label\n      }\n      fields {\n        ...CatalogField\n      }\n    }\n  }\n\n  fragment CatalogField on Field {\n    name\n    label\n    type\n    group\n    groupLabel\n    required\n    writable\n    maxLength\n    scale\n    relatedModule\n    columnField\n    options {\n      value\n      label\n      hue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      ...SignedIn\n    }\n  }\n\n  fragment SignedIn on Viewer {\n    language\n    theme\n    totpEnabled\n    permissions {\n      module\n      create\n      read\n      edit\n      delete\n      export\n    }\n    user {\n      id\n      name\n      email\n      title\n      admin\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;