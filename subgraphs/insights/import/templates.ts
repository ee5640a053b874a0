import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { SaveImportTemplateInput } from '../generated/resolvers.ts';
import { moduleNamed } from '../scope.ts';
import { type TemplateRow, templateTable } from './import.table.ts';
import { requireImport } from './require-import.ts';
import { checkSettings } from './settings/check-settings.ts';

const LONGEST_NAME = 100;

/** Keeps settings by a name, in the place of earlier ones of that name. Refuses with NOT_FOUND, IMPORT_NOT_ALLOWED, REQUIRED, TOO_LONG, and like `checkSettings`. */
export async function saveTemplate(context: Context, tx: Tx, input: SaveImportTemplateInput): Promise<TemplateRow> {
  const module = moduleNamed(await catalogIn(context, tx), input.module);
  await requireImport(tx, module.name, ['input', 'module']);
  const name = input.name.trim();
  if (!name) refuse('REQUIRED', ['input', 'name']);
  if (name.length > LONGEST_NAME) refuse('TOO_LONG', ['input', 'name'], { max: LONGEST_NAME, length: name.length });
  const settings = checkSettings(module, input.settings, null, true);
  const ownerId = context.actor!.userId;
  await tx
    .delete(templateTable)
    .where(
      sql`${templateTable.ownerId} = ${ownerId} and ${templateTable.module} = ${module.name} and lower(${templateTable.name}) = lower(${name})`,
    );
  const [row] = await tx
    .insert(templateTable)
    .values({ id: sql`uuidv7()`, ownerId, module: module.name, name, shared: input.shared, settings })
    .returning();
  return row!;
}

/** Deletes a template. Refuses with NOT_FOUND, and NOT_OWNER for another's. */
export async function deleteTemplate(tx: Tx, id: string): Promise<void> {
  const uuid = toUuid('imt', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const [visible] = await tx.select().from(templateTable).where(sql`${templateTable.id} = ${uuid}`);
  if (!visible) refuse('NOT_FOUND', ['input', 'id']);
  const gone = await tx.delete(templateTable).where(sql`${templateTable.id} = ${uuid}`).returning();
  if (!gone.length) refuse('NOT_OWNER', ['input', 'id'], {}, 'IMPORT_TEMPLATE_NOT_OWNER');
}
