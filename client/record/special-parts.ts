import { type ComponentType, lazy } from 'react';
import { firstPageRead } from '#client/graph/first-reads.ts';
import { untilLoaded } from '#client/ui/until-loaded.ts';
import type { RecordFacts } from './record.documents.ts';

type Part = ComponentType<{ record: RecordFacts }>;

/** Loaded once the page has read what every record shows: what is special comes beside it, not before. */
const late = (load: () => Promise<{ default: Part }>): Part =>
  lazy(async () => {
    await firstPageRead;
    return untilLoaded(load);
  });

const ofDocuments = (part: keyof typeof import('#client/rows/parts.tsx')) =>
  late(async () => ({ default: (await import('#client/rows/parts.tsx'))[part] }));

/** What single modules add to the acts upon their records. */
export const specialActs: Record<string, Part> = {
  campaigns: late(() => import('#client/campaigns/campaign-acts.tsx')),
  campaignMembers: late(() => import('#client/campaigns/member-acts.tsx')),
  leads: late(() => import('#client/leads/lead-acts.tsx')),
  potentials: ofDocuments('PotentialActs'),
  quotes: ofDocuments('QuoteActs'),
  salesOrders: ofDocuments('OrderActs'),
  invoices: ofDocuments('InvoiceActs'),
};

/** What single modules tell below the head of their records. */
export const specialNotes: Record<string, Part> = {
  activities: late(() => import('#client/activities/activity-note.tsx')),
  leads: late(() => import('#client/leads/lead-note.tsx')),
  potentials: late(() => import('#client/leads/potential-note.tsx')),
};

/** The rows of documents and of price lists: a tab of their own, named as the module's field `rows` and gone where that is hidden. */
export const specialRows: Record<string, Part> = {
  quotes: ofDocuments('QuoteRows'),
  salesOrders: ofDocuments('SalesOrderRows'),
  invoices: ofDocuments('InvoiceRows'),
  priceLists: late(() => import('#client/prices/price-list-part.tsx')),
};
