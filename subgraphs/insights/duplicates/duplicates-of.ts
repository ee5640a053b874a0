import type { Field, Module } from '#platform/catalog/define-module.ts';
import { applyFormat } from '#platform/catalog/formats.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Alike, findAlike } from '#platform/duplicates/find-alike.ts';
import { LIKELY } from '#platform/duplicates/signs.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId, toId } from '#platform/id.ts';
import { heldIn, viewOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { DuplicatesOfInput } from '../generated/resolvers.ts';
import { catalogFor, moduleNamed, recordOf } from '../scope.ts';
import { valuesOf } from '../write/field-values.ts';

const MOST = 10;
/** Who looks for them is shown more than who is only warned. */
const WORTH_A_LOOK = 30;

/** Records that could be one that is there; null when that is not the reader's to see. */
export function duplicatesOfRecord(context: Context, id: string) {
  return refusable(context.language, async () => {
    const record = recordOf(await catalogFor(context), id);
    const { module, uuid } = record ?? {};
    if (!module || !uuid) return null;
    const tx = await context.read();
    const asked = signFields(module);
    const columns = asked.map((field, index) => sql`${heldIn('t', field)}::text as ${sql.identifier(`v${index}`)}`);
    const [row] = await tx.execute<Record<string, string | null>>(sql`
      select ${sql.join([sql`t.id`, ...columns], sql`, `)} from ${viewOf(module)} t where t.id = ${uuid}`);
    if (!row) return null;
    const known = new Map(asked.map(({ name }, index) => [name, row[`v${index}`] ?? null]));
    const found = await findAlike(tx, module, (field) => known.get(field) ?? null, uuid);
    const dismissed = await tx.execute<{ id: string }>(sql`
      select case n.one when ${uuid} then n.other else n.one end as id from insights.not_one n where ${uuid} in (n.one, n.other)`);
    const others = new Set(dismissed.map((pair) => pair.id));
    return shown(
      module,
      found.filter((one) => one.score >= WORTH_A_LOOK && !others.has(one.uuid)),
    );
  });
}

/** Records that could be one that is being written. */
export function duplicatesOfValues(context: Context, { module: name, values, except }: DuplicatesOfInput) {
  return refusable(context.language, async () => {
    const module = moduleNamed(await catalogFor(context), name);
    if (values.length > module.fields.length) refuse('TOO_MANY', ['input', 'values'], { max: module.fields.length });
    const given = valuesOf(values);
    const known = new Map(signFields(module).map((field) => [field.name, normal(field, given[field.name])]));
    const found = await findAlike(
      await context.read(),
      module,
      (field) => known.get(field) ?? null,
      except ? parseId(except)?.uuid : null,
    );
    return shown(
      module,
      found.filter(({ score }) => score >= LIKELY),
    );
  });
}

/** The fields that signs are made of, as far as the reader may read them. */
function signFields({ duplicates, fields }: Module): Field[] {
  const names = new Set(duplicates.flatMap((sign) => sign.fields));
  return fields.filter(({ name }) => names.has(name));
}

/** A value that is being written, as it would be stored; null as long as it is not a value of the field. */
function normal({ type, format }: Field, value: unknown): string | null {
  if (typeof value !== 'string' || !value.trim()) return null;
  if (type === 'RELATION') return parseId(value)?.uuid ?? null;
  if (!format) return value;
  const formatted = applyFormat(format, value.trim());
  return 'value' in formatted ? formatted.value : null;
}

/** As the graph shows them. */
export function shown({ prefix }: Module, found: Alike[]) {
  return found.slice(0, MOST).map(({ uuid, score, signs }) => ({ record: { id: toId(prefix, uuid) }, score, signs }));
}
