import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { Condition } from '#platform/query/condition.ts';
import { nowOf } from '#platform/query/now.ts';
import type { RunKind } from '#platform/runs/run-kind.ts';
import { checkSelection, type RecordSelection } from '#platform/runs/selection.ts';
import { startRun } from '#platform/runs/start-run.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { campaigns } from '../campaign/campaign.module.ts';
import type { CampaignLoadMode } from '../generated/resolvers.ts';
import { campaignMembers } from './campaign-member.module.ts';
import { type Filling, PERSONS, type PersonModule } from './filling-kinds.ts';

/** Which contacts or leads a campaign is to get or lose. */
export interface Asked extends RecordSelection {
  campaignId: string;
  module: string;
  filterId?: string | null;
}

type More = Pick<Filling, 'mode' | 'how' | 'consent'>;

/**
 * Queues a run that fills a campaign; answers its UUID. Refuses with ONLY_PERSONS, NOT_FOUND, FORBIDDEN, CAMPAIGN_INACTIVE and a
 * selection that is none.
 */
export async function startFilling(context: Context, tx: Tx, kind: RunKind, asked: Asked, more: More): Promise<string> {
  const catalog = await catalogIn(context, tx);
  const campaign = await campaignToFill(tx, asked.campaignId, more.mode);
  const { module, selection } = await chosenPersons(context, tx, catalog, asked);
  const input: Filling = { ...selection, ...more, campaign, module };
  return startRun(tx, context.actor!, { kind, module: campaignMembers.name, input });
}

/** Whom is asked for, checked. Refuses ONLY_PERSONS, CONFLICT, NOT_FOUND and a selection that is none. */
export async function chosenPersons(context: Context, tx: Tx, catalog: Catalog, asked: Asked) {
  const { module: name, filterId, ids, search, except } = asked;
  const module = (isPersonModule(name) && catalog.byName.get(name)) || refuse('ONLY_PERSONS', ['input', 'module']);
  if (filterId && (ids || asked.where)) refuse('CONFLICT', ['input', 'filterId']);
  const where = filterId ? await conditionOf(tx, name, filterId) : asked.where;
  const selection: RecordSelection = { ids, where, search, except };
  checkSelection(catalog, module, selection, nowOf(catalog, context));
  return { module: name as PersonModule, declared: module, selection };
}

function isPersonModule(name: string): name is PersonModule {
  return Object.hasOwn(PERSONS, name);
}

async function conditionOf(tx: Tx, module: string, filterId: string): Promise<Condition | null> {
  const uuid = toUuid('flt', filterId);
  const [filter] = uuid
    ? await tx.execute<{ conditions: Condition | null }>(
        sql`select conditions from insights_public.filter where id = ${uuid} and module = ${module}`,
      )
    : [];
  return filter ? filter.conditions : refuse('NOT_FOUND', ['input', 'filterId']);
}

async function campaignToFill(tx: Tx, id: string, mode: CampaignLoadMode): Promise<string> {
  const path = ['input', 'campaignId'];
  const uuid = toUuid(campaigns.prefix, id) ?? refuse('NOT_FOUND', path);
  const [campaign] = await tx.execute<{ active: boolean; may: boolean }>(sql`
    select active, access.may('edit', id) and access.may_create(${campaignMembers.name}) and access.may_mass_edit(${campaignMembers.name}) as may
    from marketing.campaign where id = ${uuid}`);
  if (!campaign) return refuse('NOT_FOUND', path);
  if (!campaign.may) refuse('FORBIDDEN', path);
  if (!campaign.active && mode !== 'REMOVE') refuse('CAMPAIGN_INACTIVE', path);
  return uuid;
}
