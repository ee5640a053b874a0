import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { SetModuleEnabledInput } from '../../generated/resolvers.ts';
import { moduleNamed } from '../../scope.ts';

/** Switches a module on or off: off, nobody reaches any of it (`access.reaches`), and its records are kept. Refuses with NOT_FOUND. */
export async function setModuleEnabled(
  context: Context,
  tx: Tx,
  { module, enabled }: SetModuleEnabledInput,
): Promise<object> {
  moduleNamed(await catalogIn(context, tx), module);
  await tx.execute(sql`
    insert into catalog.module_setting (module, disabled) values (${module}, ${!enabled})
    on conflict (module) do update set disabled = excluded.disabled`);
  return {};
}
