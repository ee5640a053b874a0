import type { Tx } from '#platform/database/session.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { toId } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { addMembers, loadMembers, removeMembers } from './filling-kinds.ts';
import { previewOf } from './preview.ts';
import { startFilling } from './start-filling.ts';
import { checkedConsent } from './unsubscribe.ts';

export const fillingResolvers: Resolvers = {
  Query: {
    campaignLoadPreview: (_, { input }, context) => refusable(context.language, () => previewOf(context, input)),
  },
  Mutation: {
    addToCampaign: (_, { input: { newConsent, consentSource, ...asked } }, context) =>
      started(context, (tx) => {
        const consent = newConsent ? checkedConsent(consentSource) : null;
        return startFilling(context, tx, addMembers, asked, { mode: 'ADD', how: 'manual', consent });
      }),
    removeFromCampaign: (_, { input }, context) =>
      started(context, (tx) =>
        startFilling(context, tx, removeMembers, input, { mode: 'REMOVE', how: 'manual', consent: null }),
      ),
    loadCampaign: (_, { input: { mode, ...asked } }, context) =>
      started(context, (tx) => startFilling(context, tx, loadMembers, asked, { mode, how: 'filter', consent: null })),
  },
};

async function started(context: Context, start: (tx: Tx) => Promise<string>) {
  const { uuid, errors } = await context.work(async (tx) => ({ uuid: await start(tx) }));
  return { run: uuid ? { id: toId('run', uuid) } : null, errors };
}
