import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { toUuid } from '#platform/id.ts';
import { nowOf } from '#platform/query/now.ts';
import { viewOf } from '#platform/query/source.ts';
import { chosenRecords } from '#platform/runs/selection.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { campaigns } from '../campaign/campaign.module.ts';
import type { CampaignLoadPreview, CampaignLoadPreviewInput } from '../generated/resolvers.ts';
import { PERSONS } from './filling-kinds.ts';
import { chosenPersons } from './start-filling.ts';

type Counts = CampaignLoadPreview & Record<string, unknown>;

/** What filling a campaign would come to: one statement. Null where the reader sees no such campaign. Refuses as `chosenPersons`. */
export async function previewOf(
  context: Context,
  input: CampaignLoadPreviewInput,
): Promise<CampaignLoadPreview | null> {
  const uuid = toUuid(campaigns.prefix, input.campaignId);
  const tx = await context.read();
  const catalog = await catalogOf(context.platform, context.read);
  const { module, declared, selection } = await chosenPersons(context, tx, catalog, input);
  const found = chosenRecords(catalog, declared, selection, nowOf(catalog, context));
  const { mode } = input;
  const person = PERSONS[module];
  const [counts] = await tx.execute<Counts>(sql`
    with campaign as (select id, type from marketing.campaign where id = ${uuid}),
    found as (
      select p.id, m.id is not null as member, m.unsubscribed_at is not null as unsubscribed,
        c.type <> 'email' or coalesce(p.email, '') <> '' as reached
      from campaign c cross join (${found}) f join ${viewOf(declared)} p on p.id = f.id
      left join marketing.campaign_member m on m.campaign_id = c.id and coalesce(m.contact_id, m.lead_id) = p.id)
    select counted.*, case ${mode}::text when 'REMOVE' then counted.already when 'REPLACE' then (
        select count(*)::int from marketing.campaign_member m where m.campaign_id = campaign.id and m.${person} is not null
          and m.unsubscribed_at is null and m.${person} not in (select id from found)) else 0 end as removed
    from campaign cross join (
      select count(*)::int as found,
        count(*) filter (where ${mode} <> 'REMOVE' and not member and reached)::int as added,
        count(*) filter (where member and not unsubscribed)::int as already,
        count(*) filter (where ${mode} <> 'REMOVE' and not member and not reached)::int as "withoutAddress",
        count(*) filter (where unsubscribed)::int as unsubscribed
      from found) counted`);
  return counts ?? null;
}
