import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';

/** An invoice as its caller saw it. */
export interface SeenInvoice {
  id: string;
  version: number;
}

/** An invoice as its columns have it; amounts as texts. */
export interface HeldInvoice {
  id: string;
  version: number;
  kind: 'invoice' | 'credit_note';
  status: string;
  columns: Record<string, unknown>;
  gross: string;
  settled: string;
  open: string;
  currency: string;
}

/**
 * An invoice that the actor may change, as it was when they saw it; others who would act upon it wait until this is done. Refuses with
 * NOT_FOUND, FORBIDDEN and STALE_VERSION.
 */
export async function heldInvoice(tx: Tx, { id, version }: SeenInvoice): Promise<HeldInvoice> {
  const uuid = toUuid('inv', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  const invoice = await lockedInvoice(tx, uuid);
  if (!invoice) return refuse('NOT_FOUND', ['input', 'id']);
  const [right] = await tx.execute<{ may: boolean }>(sql`select access.may('edit', ${uuid}) as may`);
  if (!right!.may) refuse('FORBIDDEN', ['input', 'id']);
  if (invoice.version !== version) refuse('STALE_VERSION', ['input', 'version']);
  return invoice;
}

/** An invoice that the actor sees, or undefined; others wait for it. */
export async function lockedInvoice(tx: Tx, uuid: string): Promise<HeldInvoice | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('billing.invoice ' || ${uuid}::text, 0))`);
  const [row] = await tx.execute<HeldInvoice & Record<string, unknown>>(sql`
    select i.id, i.version, i.kind, i.status, to_jsonb(i) as columns, i.gross::text, i.settled::text, i.open::text, i.currency
    from billing.invoice i where i.id = ${uuid}`);
  return row;
}

/** Writes columns of an invoice that is held. */
export async function writeInvoice(
  tx: Tx,
  { id, version }: HeldInvoice,
  columns: Record<string, unknown>,
): Promise<void> {
  await tx.execute(sql`select billing_public.update_invoice(${id}, ${version}, ${JSON.stringify(columns)}::jsonb)`);
}
