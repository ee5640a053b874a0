import './settings.texts.ts';
import { requireManager } from '#platform/access/manages.ts';
import { changesCatalog, changesRights } from '#platform/changes/event.ts';
import { followEvents } from '#platform/changes/follow-events.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createField } from './field/create-field.ts';
import { purgeField, removeField, restoreField } from './field/remove-field.ts';
import { updateField } from './field/update-field.ts';
import { layoutOf, setLayout } from './layout/set-layout.ts';
import { setModuleEnabled } from './layout/set-module-enabled.ts';
import { settingsOf } from './module-settings.ts';
import { createOption } from './option/create-option.ts';
import { mergeOption } from './option/merge-option.ts';
import { updateOption } from './option/update-option.ts';

export const settingsResolvers: Resolvers = {
  Query: { moduleSettings: (_, { module }, context) => settingsOf(context, module) },
  ModuleSettings: {
    module: ({ module }) => module.name,
    label: ({ module }, _, { language }) => module.label[language],
    icon: ({ module }) => module.icon,
    enabled: ({ module }) => !module.disabled,
    layout: ({ module }) => layoutOf(module),
    laidOut: ({ module }) => module.layout !== null,
  },
  FieldSettings: {
    label: ({ label }, _, { language }) => label[language],
    labels: ({ label }) => label,
    groupLabel: ({ group, groupLabel }, _, { language }) => groupLabel?.[language] ?? group,
    options: ({ values }) => values,
  },
  LayoutGroup: {
    label: ({ label }, _, { language }) => label[language],
    labels: ({ label }) => label,
  },
  OptionSettings: {
    label: ({ label }, _, { language }) => label[language],
    labels: ({ label }) => label,
  },
  Mutation: {
    createField: (_, { input }, context) => arrange(context, input, (tx) => createField(context, tx, input)),
    updateField: (_, { input }, context) => arrange(context, input, (tx) => updateField(context, tx, input)),
    removeField: (_, { input }, context) => arrange(context, input, (tx) => removeField(tx, input)),
    restoreField: (_, { input }, context) => arrange(context, input, (tx) => restoreField(tx, input)),
    purgeField: (_, { input }, context) => arrange(context, input, (tx) => purgeField(context, tx, input)),
    createOption: (_, { input }, context) => arrange(context, input, (tx) => createOption(context, tx, input)),
    updateOption: (_, { input }, context) => arrange(context, input, (tx) => updateOption(context, tx, input)),
    setLayout: (_, { input }, context) => arrange(context, input, (tx) => setLayout(context, tx, input)),
    setModuleEnabled: (_, { input }, context) => arrange(context, input, (tx) => setModuleEnabled(context, tx, input)),
    mergeOption: (_, { input }, context) => arrange(context, input, (tx) => mergeOption(context, tx, input)),
  },
  Subscription: {
    catalogChanged: {
      subscribe: (_, { after }, { platform }) =>
        followEvents(platform.bus, {
          after,
          matters: (event) => changesCatalog(event) || changesRights(event),
          tell: (events) => [{ catalogChanged: { cursor: events.at(-1)!.cursor } }],
        }),
    },
  },
};

/** Does a change for an administrator; answers with the module as it then is, and what the change itself answers. */
async function arrange<T extends object>(
  context: Context,
  { module }: { module: string },
  change: (tx: Tx) => Promise<T>,
) {
  const { errors, ...made } = await context.work(async (tx) => {
    await requireManager(tx);
    return change(tx);
  });
  const [settings] = errors.length ? [] : await settingsOf(context, module);
  return { ...(made as Partial<T>), module: settings ?? null, errors };
}
