import './conversion.texts.ts';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { catalogIn, catalogOf } from '#platform/catalog/catalog-of.ts';
import { and, desc, getTableColumns, inArray, isNull, sql } from '#platform/database/drizzle.ts';
import { toId, toUuid } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { accountById, contactById, potentialById } from '../../loaders.ts';
import { leadById } from '../lead.resolvers.ts';
import { type ConversionRow, conversionTable } from './conversion.table.ts';
import { type At, convertLead, pathsAt } from './convert-lead.ts';
import type { Match } from './find-matches.ts';
import { planConversion } from './plan-conversion.ts';
import { type PartName, readRules, setRules } from './rules.ts';
import { UNDO_DAYS, undoConversion } from './undo-conversion.ts';

const DAY_MS = 86_400_000;

/** What a record is part of by now: itself, unless it has been merged. */
const partOfNow = (column: PgColumn) => sql<string | null>`coalesce(catalog.merged_into(${column}), ${column})`;

const shown = {
  ...getTableColumns(conversionTable),
  accountId: partOfNow(conversionTable.accountId),
  contactId: partOfNow(conversionTable.contactId),
  potentialId: partOfNow(conversionTable.potentialId),
};

const conversionOfLead = loader<string, ConversionRow>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx
    .select(shown)
    .from(conversionTable)
    .where(and(inArray(conversionTable.leadId, [...ids]), isNull(conversionTable.undoneAt)));
  return new Map(rows.map((row) => [row.leadId, row]));
});

/** The conversion that made a potential, or one that has become part of it; of several, the first. */
const conversionOfPotential = loader<string, ConversionRow>(async (context, ids) => {
  const tx = await context.read();
  const made = sql.param([...ids]);
  const rows = await tx
    .select(shown)
    .from(conversionTable)
    .where(
      and(
        sql`${conversionTable.potentialId} = any (${made}::uuid[] || array(select part_id from catalog.merged_from(${made})))`,
        isNull(conversionTable.undoneAt),
      ),
    )
    .orderBy(desc(conversionTable.at));
  return new Map(rows.map((row) => [row.potentialId!, row]));
});

export const conversionResolvers: Resolvers = {
  Lead: { conversion: ({ id }, _, context) => conversionOfLead(context).load(id) },
  Potential: {
    lead: async ({ id }, _, context) => {
      const conversion = await conversionOfPotential(context).load(id);
      return conversion && leadById(context).load(conversion.leadId);
    },
  },
  Conversion: {
    by: ({ actor }) => userReference(actor),
    account: ({ accountId }, _, context) => (accountId ? accountById(context).load(accountId) : null),
    contact: ({ contactId }, _, context) => (contactId ? contactById(context).load(contactId) : null),
    potential: ({ potentialId }, _, context) => (potentialId ? potentialById(context).load(potentialId) : null),
    undoableUntil: ({ at }) => new Date(Date.parse(at) + UNDO_DAYS * DAY_MS).toISOString(),
  },
  Query: {
    conversionPlan: async (_, { leadId }, context) => {
      const uuid = toUuid('lea', leadId);
      if (!uuid || (await conversionOfLead(context).load(uuid))) return null;
      const [tx, catalog] = [await context.read(), await catalogOf(context.platform, context.read)];
      const [plan, lead] = [
        await planConversion(tx, catalog, uuid, context.language),
        await leadById(context).load(uuid),
      ];
      if (!plan || !lead) return null;
      const parts = plan.parts.map((part) => ({
        ...part,
        matches: part.matches.map((match) => ({ ...match, record: recordOf(part.module, match) })),
        match: part.match && recordOf(part.module, part.match),
      }));
      return { ...plan, lead, parts };
    },
    conversionRules: async (_, __, context) => readRules(await context.read()),
  },
  Mutation: {
    convertLead: async (_, { input }, context) => {
      const at: At = { part: null };
      const pathOf = (field: string) => pathsAt(at)(field);
      const { errors } = await context.work(
        async (tx) => convertLead(tx, context, await catalogIn(context, tx), input, at),
        pathOf,
      );
      return { ...(await converted(context, input.id)), errors };
    },
    undoConversion: async (_, { input }, context) => {
      const { kept = [], errors } = await context.work(async (tx) =>
        undoConversion(tx, context, await catalogIn(context, tx), input.id),
      );
      return { lead: (await converted(context, input.id)).lead, kept, errors };
    },
    setConversionRules: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await setRules(tx, await catalogIn(context, tx), input);
        return {};
      });
      return { rules: errors.length ? null : await readRules(await context.read()), errors };
    },
  },
};

function recordOf(module: PartName, { uuid }: Match) {
  return { id: toId(module === 'accounts' ? 'acc' : 'con', uuid) };
}

async function converted(context: Context, id: string) {
  const uuid = toUuid('lea', id);
  if (!uuid) return { lead: null, conversion: null };
  const [lead, conversion] = await Promise.all([leadById(context).load(uuid), conversionOfLead(context).load(uuid)]);
  return { lead, conversion };
}
