import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { ruleName } from '#platform/records/rule-name.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { catalogFor, modulesFor, recordOf } from '../scope.ts';
import { changedCell, historyOf } from './history.ts';
import { recordChanges } from './record-changes.ts';
import { recordDetail, recordLine } from './record-loaders.ts';

const MOST_RECENT = 50;

export const recordResolvers: Resolvers = {
  Record: {
    // The type is known from the id, so a reference costs no statement.
    __resolveReference: ({ id }) => ({ id }),
    module: async ({ id }, _, context) => recordOf(await modulesFor(context), id)?.module.name ?? '',
    title: async ({ id }, _, context) => (await recordLine(context).load(id))?.title ?? null,
    url: async ({ id }, _, context) => `/${recordOf(await modulesFor(context), id)?.module.name ?? 'records'}/${id}`,
    entity: async ({ id }, _, context) => {
      const typeName = recordOf(await modulesFor(context), id)?.module.typeName;
      if (!typeName || !(await recordLine(context).load(id))) return null;
      return { __typename: typeName as 'Account', id };
    },
    cells: async ({ id }, _, context) => (await recordDetail(context).load(id))?.cells ?? null,
    version: async ({ id }, _, context) => (await recordDetail(context).load(id))?.version ?? null,
    history: ({ id }, page, context) => historyOf(context, id, page),
  },
  HistoryEntry: {
    by: ({ actor }) => userReference(actor),
    rule: ({ rule }, _, context) => (rule ? ruleName(context).load(rule) : null),
    changes: ({ module, changes }) => changes.map(([field, before, after]) => ({ module, field, before, after })),
  },
  FieldChange: {
    field: ({ field }) => field.name,
    label: ({ field }, _, { language }) => field.label[language],
    from: (change, _, context) => changedCell(context, change, change.before),
    to: (change, _, context) => changedCell(context, change, change.after),
  },
  Query: {
    record: async (_, { id }, context) => ((await recordLine(context).load(id)) ? { id } : null),
    recentRecords: async (_, { first }, context) => {
      const [catalog, tx] = [await catalogFor(context), await context.read()];
      const rows = await tx.execute<{ id: string; module: string }>(sql`
        select r.id, r.module from insights.visit v join catalog.record r on r.id = v.record_id
        order by v.at desc limit ${Math.max(0, Math.min(first ?? 10, MOST_RECENT))}`);
      return rows.map(({ id, module }) => ({ id: toId(catalog.byName.get(module)!.prefix, id) }));
    },
  },
  Mutation: {
    visitRecord: async (_, { input: { recordId } }, context) => {
      const { errors } = await context.work(async (tx) => {
        const record = recordOf(await catalogIn(context, tx), recordId) ?? refuse('NOT_FOUND', ['input', 'recordId']);
        const [visible] = await tx.execute(sql`select 1 from catalog.record where id = ${record.uuid}`);
        if (!visible) refuse('NOT_FOUND', ['input', 'recordId']);
        await tx.execute(sql`
          insert into insights.visit (user_id, record_id) values (${context.actor!.userId}, ${record.uuid})
          on conflict (user_id, record_id) do update set at = now()`);
        return {};
      });
      return { record: errors.length ? null : { id: recordId }, errors };
    },
  },
  Subscription: { recordChanged: { subscribe: (_, { id, after }, context) => recordChanges(context, id, after) } },
};
