import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import type { Writing } from '#platform/import/read-value.ts';

const insights = pgSchema('insights');

/** How a file is written. */
export interface FileForm {
  kind: 'CSV' | 'EXCEL';
  encoding: string | null;
  delimiter: string | null;
}

/** A column of a file, with some of what it holds. */
export interface FileColumn {
  name: string;
  samples: string[];
}

/** A row of a file as it stands there. */
export interface FileRow {
  /** Line on which it begins. */
  line: number;
  cells: string[];
  /** Key of the text that tells why it can't be used. */
  fault?: string;
}

/** What is to be made of a file. */
export interface ImportSettings extends Writing {
  columns: { column: string; field: string }[];
  /** Fields by which rows find their records, the first that finds any decides. */
  matchBy: string[];
  whenFound: 'UPDATE' | 'SKIP';
  whenNew: 'CREATE' | 'SKIP';
  /** Whether an empty cell empties the field of a record that is there. */
  emptyCells: 'KEEP' | 'CLEAR';
}

export const importTable = insights.table('import', {
  id: uuid('id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  module: text('module').notNull(),
  fileName: text('file_name').notNull(),
  format: jsonb('format').$type<FileForm>().notNull(),
  columns: jsonb('columns').$type<FileColumn[]>().notNull(),
  rows: integer('rows'),
  settings: jsonb('settings').$type<ImportSettings | null>(),
  /** Lines whose keys rows repeat, by the place of those rows. */
  repeated: jsonb('repeated').$type<Record<string, number>>().notNull(),
  previewRun: uuid('preview_run'),
  run: uuid('run'),
  at: moment('at').notNull(),
});

export type ImportRow = typeof importTable.$inferSelect;

export const templateTable = insights.table('import_template', {
  id: uuid('id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  module: text('module').notNull(),
  name: text('name').notNull(),
  shared: boolean('shared').notNull(),
  settings: jsonb('settings').$type<ImportSettings>().notNull(),
});

export type TemplateRow = typeof templateTable.$inferSelect;
