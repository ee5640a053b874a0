import { graphql } from '#client/generated/gql.ts';
import type { ImportFileFragment, ImportRowsQuery } from '#client/generated/graphql.ts';

export type ImportFile = ImportFileFragment;
export type Settings = ImportFile['settings'];
export type RowOutcome = NonNullable<NonNullable<ImportRowsQuery['import']>['outcomes']>['edges'][number]['node'];

export const IMPORT_FILE = graphql(/* GraphQL */ `
  query ImportFile($id: ID!) {
    import(id: $id) {
      ...ImportFile
    }
  }

  fragment ImportFile on Import {
    id
    module
    fileName
    format
    encoding
    delimiter
    rows
    refusedUrl
    columns {
      name
      samples
    }
    settings {
      columns {
        column
        field
      }
      matchBy
      whenFound
      whenNew
      emptyCells
      decimalSign
      dateForm
    }
    counts {
      created
      changed
      unchanged
      refused
    }
    preview {
      ...ImportRun
    }
    run {
      ...ImportRun
      undoableUntil
      undoneBy {
        ...ImportRun
      }
    }
  }

  fragment ImportRun on Run {
    id
    state
    total
    handled
  }
`);

export const IMPORT_ROWS = graphql(/* GraphQL */ `
  query ImportRows($id: ID!, $outcome: RunRowOutcome, $after: String) {
    import(id: $id) {
      id
      outcomes(outcome: $outcome, first: 50, after: $after) {
        edges {
          node {
            row
            line
            cells
            outcome
            record {
              id
              title
              url
            }
            errors {
              code
              path
              message
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const PREVIEW_IMPORT = graphql(/* GraphQL */ `
  mutation PreviewImportedFile($input: PreviewImportInput!) {
    previewImport(input: $input) {
      import {
        ...ImportFile
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const START_IMPORT = graphql(/* GraphQL */ `
  mutation StartImportOfFile($input: StartImportInput!) {
    startImport(input: $input) {
      import {
        ...ImportFile
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const CANCEL_IMPORT = graphql(/* GraphQL */ `
  mutation CancelImport($input: CancelRunInput!) {
    cancelRun(input: $input) {
      run {
        ...ImportRun
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const UNDO_IMPORT = graphql(/* GraphQL */ `
  mutation UndoImport($input: UndoRunInput!) {
    undoRun(input: $input) {
      run {
        ...ImportRun
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

export const IMPORT_PROGRESSED = graphql(/* GraphQL */ `
  subscription ImportProgressed($id: ID!, $after: String) {
    runProgressed(id: $id, after: $after) {
      cursor
      run {
        ...ImportRun
      }
    }
  }
`);

export const IMPORT_TEMPLATES = graphql(/* GraphQL */ `
  query ImportTemplates($module: String!) {
    importTemplates(module: $module) {
      id
      name
      shared
      settings {
        columns {
          column
          field
        }
        matchBy
        whenFound
        whenNew
        emptyCells
        decimalSign
        dateForm
      }
    }
  }
`);

export const SAVE_TEMPLATE = graphql(/* GraphQL */ `
  mutation SaveImportTemplate($input: SaveImportTemplateInput!) {
    saveImportTemplate(input: $input) {
      template {
        id
      }
      errors {
        code
        path
        message
      }
    }
  }
`);
