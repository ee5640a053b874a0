import { refusable } from '#platform/errors/refusable.ts';
import { toId } from '#platform/id.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { errorsOfOutcome, recordOfOutcome } from '../run/outcomes.ts';
import { runByUuid } from '../run/runs.ts';
import { importByUuid, settingsOf, templatesOf } from './imports.ts';
import { countsOf, outcomesOfFile } from './outcomes.ts';
import { previewImport, startImport } from './start-import.ts';
import { deleteTemplate, saveTemplate } from './templates.ts';

export const importResolvers: Resolvers = {
  Import: {
    id: ({ id }) => toId('imp', id),
    format: ({ format }) => format.kind,
    encoding: ({ format }) => format.encoding,
    delimiter: ({ format }) => format.delimiter,
    rows: ({ rows }) => rows!,
    settings: (file, _, context) => settingsOf(context, file),
    preview: ({ previewRun }, _, context) => (previewRun ? runByUuid(context).load(previewRun) : null),
    run: ({ run }, _, context) => (run ? runByUuid(context).load(run) : null),
    counts: (file, _, context) => countsOf(context, file),
    outcomes: (file, page, context) => refusable(context.language, () => outcomesOfFile(context, file, page)),
    refusedUrl: async ({ id, run }, _, context) => {
      const made = run ? await runByUuid(context).load(run) : null;
      return made?.refused ? `/files/import/${toId('imp', id)}/refused` : null;
    },
    createdAt: ({ at }) => at,
  },
  ImportOutcome: {
    row: ({ place }) => place + 1,
    record: (outcome, _, context) => recordOfOutcome(context, outcome),
    errors: (outcome, _, context) => errorsOfOutcome(context, outcome),
  },
  ImportTemplate: {
    id: ({ id }) => toId('imt', id),
    by: ({ ownerId }) => userReference(ownerId),
  },
  Query: {
    import: (_, { id }, context) => byId(importByUuid, context, 'imp', id),
    importTemplates: (_, { module }, context) => templatesOf(context, module),
  },
  Mutation: {
    previewImport: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await previewImport(context, tx, input) }));
      return { import: uuid ? await importByUuid(context).load(uuid) : null, errors };
    },
    startImport: async (_, { input }, context) => {
      const { uuid, errors } = await context.work(async (tx) => ({ uuid: await startImport(context, tx, input) }));
      return { import: uuid ? await importByUuid(context).load(uuid) : null, errors };
    },
    saveImportTemplate: async (_, { input }, context) => {
      const { template, errors } = await context.work(async (tx) => ({
        template: await saveTemplate(context, tx, input),
      }));
      return { template: template ?? null, errors };
    },
    deleteImportTemplate: async (_, { input }, context) => {
      const { errors } = await context.work(async (tx) => {
        await deleteTemplate(tx, input.id);
        return {};
      });
      return { deletedId: errors.length ? null : input.id, errors };
    },
  },
};
