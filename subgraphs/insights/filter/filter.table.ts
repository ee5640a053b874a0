import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import type { Condition } from '#platform/query/condition.ts';
import type { Kpi } from '../kpi/kpi.ts';
import type { BrokenPart } from './broken-part.ts';

/** How a board is laid out, as stored. */
export interface BoardLayout {
  columnField: string;
  laneField: string | null;
  titleField: string;
  cardFields: string[];
  sumField: string | null;
  columns: { value: string | null; title: string | null; limit: number | null; hidden: boolean }[];
  /** The first whose conditions hold colours a card. */
  colours: { hue: string; where: Condition }[];
}

export const filterTable = pgSchema('insights').table('filter', {
  id: uuid('id').primaryKey(),
  module: text('module').notNull(),
  name: text('name').notNull(),
  presentation: text('presentation', { enum: ['LIST', 'KANBAN'] }).notNull(),
  columns: text('columns').array().notNull(),
  conditions: jsonb('conditions').$type<Condition | null>(),
  sort: jsonb('sort').$type<{ field: string; direction: 'ASC' | 'DESC' }[]>().notNull(),
  board: jsonb('board').$type<BoardLayout | null>(),
  kpis: jsonb('kpis').$type<Kpi[]>().notNull(),
  visibility: text('visibility', { enum: ['PRIVATE', 'GROUP', 'ALL'] }).notNull(),
  groupId: uuid('group_id'),
  sharedRight: text('shared_right', { enum: ['READ', 'EDIT'] }).notNull(),
  ownerId: uuid('owner_id').notNull(),
  version: integer('version').notNull(),
});

/** Parts of a view that ask for fields or values that are not there, or not the reader's to see. */
export interface FilterProblem {
  kind: 'CONDITION' | 'VALUE' | 'COLUMN' | 'BOARD_PART' | 'SORT' | 'KPI' | 'BOARD';
  parts: BrokenPart[];
}

/** A view as its reader may use it; system views have no owner. */
export type FilterRow = Omit<typeof filterTable.$inferSelect, 'ownerId'> & {
  ownerId: string | null;
  system: boolean;
  problems: FilterProblem[];
};
