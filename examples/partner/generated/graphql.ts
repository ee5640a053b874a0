/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A change that a field has been through, by the record's history; creation is none. */
export type ChangeConditionInput = {
  /** Who changed it, any of them; whoever it was where absent. */
  by?: Array<string | number> | null | undefined;
  /** The record's own field. */
  field: string;
  /** The values that it had before, any of them; whatever it was where absent. */
  from?: Array<string> | null | undefined;
  /** When, as for a field with a moment: THIS, LAST, LAST_DAYS, BETWEEN and so on; at any time where absent. */
  operator?: Operator | null | undefined;
  /** The values that it was given, any of them; whatever it was where absent. */
  to?: Array<string> | null | undefined;
  /** What operator takes. */
  values?: Array<string> | null | undefined;
};

/** What happened to a record, in one reader's eyes. */
export type ChangeKind =
  /** It is there now. */
  | 'ADDED'
  /** It has changed. */
  | 'CHANGED'
  /** It is gone, or no longer the reader's to see. */
  | 'REMOVED'
  /** Too much was missed: read everything again. */
  | 'RESYNC';

/** One condition, or several joined: give all, any, field with operator, related or changed. */
export type ConditionInput = {
  /** Every one of these must hold. */
  all?: Array<ConditionInput> | null | undefined;
  /** At least one of these must hold. */
  any?: Array<ConditionInput> | null | undefined;
  /** A change that a field has been through. */
  changed?: ChangeConditionInput | null | undefined;
  /** Path of the field: own ("amount") or over relations ("account.industry"), three steps at most. */
  field?: string | null | undefined;
  /** How to compare. */
  operator?: Operator | null | undefined;
  /** Records that point at this one. */
  related?: RelatedConditionInput | null | undefined;
  /** What to compare with: texts, numbers as text, dates, ids; as many as the operator takes. */
  values?: Array<string> | null | undefined;
};

/** Where to move a potential. */
export type MovePotentialInput = {
  /** Value, if the stage requires it and it is missing. */
  amount?: string | null | undefined;
  /** Day, if the stage requires it and it is missing. */
  expectedCloseDate?: string | null | undefined;
  /** The potential. */
  id: string | number;
  /** Reason, if the stage is a lost one. */
  lossReason?: string | null | undefined;
  /** The stage to enter. */
  stageId: string | number;
  /** Version the caller saw. */
  version: number;
};

/** How a condition compares a field with values. */
export type Operator =
  /** All of the values; of tags. */
  | 'ALL_OF'
  /** An anniversary of the day, of a year that is over, is within the next n days, today included; 29 February counts on 28 in other years. */
  | 'ANNIVERSARY_DAYS'
  /** Any of the values. */
  | 'ANY_OF'
  /** Between two values, both included. */
  | 'BETWEEN'
  /** Text contains the value. */
  | 'CONTAINS'
  /** Has no value. */
  | 'EMPTY'
  /** Text ends with the value. */
  | 'ENDS'
  /** Greater than, or after, the value. */
  | 'GT'
  /** At least the value. */
  | 'GTE'
  /** A user who is disabled. */
  | 'INACTIVE'
  /** Equal to the value; text is compared without regard to case. */
  | 'IS'
  /** Not equal to the value; empty counts as not equal. */
  | 'IS_NOT'
  /** Within the previous day, week, month, quarter, year or financial year; the value names which, as fiscalYear for the last. */
  | 'LAST'
  /** Within the last n days, today included. */
  | 'LAST_DAYS'
  /** Less than, or before, the value. */
  | 'LT'
  /** At most the value. */
  | 'LTE'
  /** The signed-in user (for owners and users). */
  | 'ME'
  /** The signed-in user or one of the user's groups. */
  | 'MY_GROUPS'
  /** Somebody below the signed-in user in the role tree. */
  | 'MY_SUBORDINATES'
  /** Within the next day, week, month, quarter, year or financial year; the value names which, as fiscalYear for the last. */
  | 'NEXT'
  /** Within the next n days, today included. */
  | 'NEXT_DAYS'
  /** None of the values; empty counts. */
  | 'NONE_OF'
  /** Text does not contain the value; empty counts. */
  | 'NOT_CONTAINS'
  /** Has a value. */
  | 'NOT_EMPTY'
  /** More than n days ago. */
  | 'OLDER_THAN_DAYS'
  /** Text begins with the value. */
  | 'STARTS'
  /** Within the current day, week, month, quarter, year or financial year; the value names which, as fiscalYear for the last. */
  | 'THIS';

/** How a filter is shown. */
export type Presentation =
  /** As a board. */
  | 'KANBAN'
  /** As a list. */
  | 'LIST';

/** What must hold for records that point at the one in question. */
export type RelatedConditionInput = {
  /** What their number is compared with. */
  count?: number | null | undefined;
  /** How their number compares with count: IS, IS_NOT, LT, LTE, GT or GTE; at least one where absent. Those that the reader may not see do not count. */
  operator?: Operator | null | undefined;
  /** The module they are in and its relation that leads here, such as potentials.account. */
  relation: string;
  /** What must hold for those that count; all count where absent. Others' own related records may be asked for, two levels deep. */
  where?: ConditionInput | null | undefined;
};

/** What a stage means for a potential. */
export type StageKind =
  /** Not sold. */
  | 'LOST'
  /** Still in work. */
  | 'OPEN'
  /** Sold. */
  | 'WON';

export type BoardsQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardsQuery = { filters: Array<{ id: string, name: string, presentation: Presentation }> | null };

export type BoardQueryVariables = Exact<{
  id: string | number;
}>;


export type BoardQuery = { board: { id: string, cursor: string, columns: Array<{ value: string | null, label: string, count: number, sums: Array<{ amount: string, currency: string | null }>, cards: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { recordId: string, title: string } }> } }> } | null };

export type BoardChangedSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type BoardChangedSubscription = { boardChanged: { cursor: string, kind: ChangeKind, recordId: string | null, card: { title: string, column: string | null, record: { url: string } } | null, columns: Array<{ value: string | null, count: number }>, by: { name: string } | null } };

export type MovePotentialMutationVariables = Exact<{
  input: MovePotentialInput;
}>;


export type MovePotentialMutation = { movePotential: { potential: { id: string, version: number, closedAt: string | null, stage: { id: string, name: string } | null } | null, errors: Array<{ code: string, path: Array<string>, message: string }> } };

export type PotentialsPageQueryVariables = Exact<{
  filter?: ConditionInput | null | undefined;
  after?: string | null | undefined;
}>;


export type PotentialsPageQuery = { potentials: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, name: string, version: number, amount: { amount: string, currency: string } | null, stage: { id: string, name: string, kind: StageKind } | null, account: { id: string, name: string } | null } }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const BoardsDocument = new TypedDocumentString(`
    query Boards {
  filters(module: "potentials") {
    id
    name
    presentation
  }
}
    `) as unknown as TypedDocumentString<BoardsQuery, BoardsQueryVariables>;
export const BoardDocument = new TypedDocumentString(`
    query Board($id: ID!) {
  board(id: $id) {
    id
    cursor
    columns {
      value
      label
      count
      sums {
        amount
        currency
      }
      cards(first: 200) {
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            recordId
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const BoardChangedDocument = new TypedDocumentString(`
    subscription BoardChanged($id: ID!, $after: String) {
  boardChanged(boardId: $id, after: $after) {
    cursor
    kind
    recordId
    card {
      title
      column
      record {
        url
      }
    }
    columns {
      value
      count
    }
    by {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<BoardChangedSubscription, BoardChangedSubscriptionVariables>;
export const MovePotentialDocument = new TypedDocumentString(`
    mutation MovePotential($input: MovePotentialInput!) {
  movePotential(input: $input) {
    potential {
      id
      version
      stage {
        id
        name
      }
      closedAt
    }
    errors {
      code
      path
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MovePotentialMutation, MovePotentialMutationVariables>;
export const PotentialsPageDocument = new TypedDocumentString(`
    query PotentialsPage($filter: ConditionInput, $after: String) {
  potentials(
    filter: $filter
    sort: [{field: "createdAt", direction: ASC}]
    first: 100
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        number
        name
        version
        amount {
          amount
          currency
        }
        stage {
          id
          name
          kind
        }
        account {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PotentialsPageQuery, PotentialsPageQueryVariables>;