import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Module } from '../catalog/define-module.ts';
import type { Tx } from '../database/session.ts';
import type { StoredRow } from './document-rows.ts';

/** The rows of a document that the actor sees, whatever fields of it are hidden: to be copied or worked with, not to be shown. */
export async function storedRows(tx: Tx, module: Module, uuid: string): Promise<StoredRow[]> {
  return rowsIn(tx, privateName(module, '', '_row'), uuid);
}

/** The same of a document of another subgraph, by its published view. */
export async function rowsIn(tx: Tx, table: SQL, uuid: string): Promise<StoredRow[]> {
  return tx.execute<StoredRow & Record<string, unknown>>(sql`
    select id, document_id as "documentId", position, kind, product_id as "productId", origin_id as "originId", code, name, description,
      trim_scale(quantity)::text as quantity, unit, trim_scale(unit_price)::text as "unitPrice",
      trim_scale(discount_percent)::text as "discountPercent", discount_amount::text as "discountAmount", vat_category as "vatCategory",
      trim_scale(vat_rate)::text as "vatRate", trim_scale(cost_price)::text as "costPrice", delivery_date::text as "deliveryDate",
      cost_centre as "costCentre", price_source as "priceSource", amount::text as amount
    from ${table} where document_id = ${uuid} order by position`);
}

/** `sales.write_quote_rows` and the like, quoted. */
export function privateName({ table }: Module, before: string, after: string): SQL {
  const [schema, name] = table.split('.');
  return sql`${sql.identifier(schema!)}.${sql.identifier(`${before}${name}${after}`)}`;
}
