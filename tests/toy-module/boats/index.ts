import { pgSchema, text } from 'drizzle-orm/pg-core';
import { amount, currency, recordColumns } from '#platform/database/columns.ts';
import { money, recordFields } from '#platform/records/record-fields.ts';
import { byId, recordLoader } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { defineSubgraph } from '#platform/subgraph/define.ts';
import { boats } from './boat.module.ts';

const boatTable = pgSchema('harbour').table('boat', {
  ...recordColumns(),
  name: text('name').notNull(),
  price: amount('price'),
  currency: currency('currency').notNull(),
});
type BoatRow = typeof boatTable.$inferSelect;
const boatById = recordLoader<BoatRow>(boatTable);

const boatOf = (_: unknown, { id }: { id: string }, context: Context) => byId(boatById, context, 'boa', id);

/** A subgraph of one module, as small as one can be. */
export const harbour = defineSubgraph({
  name: 'harbour',
  folder: import.meta.dirname,
  modules: [boats],
  resolvers: [
    {
      Boat: {
        id: recordFields('boa').id,
        record: recordFields('boa').record,
        __resolveReference: ({ id }: { id: string }, context: Context) => byId(boatById, context, 'boa', id),
        price: ({ price, currency: unit }: BoatRow) => money(price, unit),
      },
      Query: { boat: boatOf },
    },
  ],
});
