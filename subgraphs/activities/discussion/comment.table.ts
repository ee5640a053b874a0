import { jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '#platform/database/columns.ts';
import type { CommentDocument } from './document/document.ts';

const activities = pgSchema('activities');

export const commentTable = activities.table('comment', {
  id: uuid('id').primaryKey(),
  recordId: uuid('record_id').notNull(),
  parentId: uuid('parent_id'),
  authorId: uuid('author_id'),
  body: jsonb('body').$type<CommentDocument>(),
  text: text('text'),
  mentions: uuid('mentions').array().notNull(),
  createdAt: moment('created_at').notNull(),
  editedAt: moment('edited_at'),
  deletedAt: moment('deleted_at'),
});

export type CommentRow = typeof commentTable.$inferSelect;

export const commentVersionTable = activities.table('comment_version', {
  id: uuid('id').primaryKey(),
  commentId: uuid('comment_id').notNull(),
  text: text('text').notNull(),
  until: moment('until').notNull(),
});

export type CommentVersionRow = typeof commentVersionTable.$inferSelect;
