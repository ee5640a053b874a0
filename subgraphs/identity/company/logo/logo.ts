import { requireManager } from '#platform/access/manages.ts';
import { SYSTEM } from '#platform/actor.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { companyOf } from '../update-company.ts';
import { logoTable } from './logo.table.ts';

const { type, width, height, hash } = logoTable;

/** What is told of the company's logo, or null where it has none. It is no secret: strangers see it too. */
export async function logoOf(context: Context) {
  return toldIn(await context.readAs(SYSTEM));
}

async function toldIn(tx: Tx) {
  const [logo] = await tx.select({ type, width, height, hash }).from(logoTable);
  return logo ? { ...logo, url: `/files/logo?v=${logo.hash}` } : null;
}

/** Takes the logo away. Errors: FORBIDDEN. */
export async function removeLogo(context: Context) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    await tx.delete(logoTable);
    return {};
  });
  return { company: await companyOf(context), errors };
}
