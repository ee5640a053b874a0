import { requireManager } from '#platform/access/manages.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { SetModuleDefaultInput } from '../generated/resolvers.ts';

/** Sets what everybody may in a module. Errors: FORBIDDEN, and INVALID_OPTION for an unknown module. */
export async function setModuleDefault(context: Context, { module, default: level }: SetModuleDefaultInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    await checkModule(tx, context, module);
    await tx.execute(sql`
      insert into identity.module_default (module, level) values (${module}, ${level})
      on conflict (module) do update set level = excluded.level`);
    return {};
  });
  return { moduleAccess: errors.length ? null : { module }, errors };
}

/** Refuses a module that the catalog does not have, with INVALID_OPTION. */
export async function checkModule(tx: Tx, context: Context, module: string): Promise<void> {
  const catalog = await catalogIn(context, tx);
  if (!catalog.byName.has(module)) refuse('INVALID_OPTION', ['input', 'module']);
}
