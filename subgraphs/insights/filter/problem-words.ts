import type { Label } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import { text } from '#platform/errors/texts.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { BrokenPart } from './broken-part.ts';
import type { FilterProblem } from './filter.table.ts';

/** Whether the reader may read anything of a module, by its name. */
const reaches = loader<string, boolean>(async (context, names) => {
  const tx = await context.read();
  const rows = await tx.execute<{ name: string; reached: boolean }>(
    sql`select name, access.reach(name, 'read') <> 'NONE' as reached from unnest(${sql.param([...names])}::text[]) name`,
  );
  return new Map(rows.map(({ name, reached }) => [name, reached]));
});

/** What the broken parts of a view were called, as far as the reader may know it; each once. */
export async function namesOf({ parts }: FilterProblem, context: Context): Promise<string[]> {
  return [...new Set((await namedOf(parts, context)).map((label) => label[context.language]))];
}

/** A problem in words: what it came to, and what the parts were called. */
export async function problemWords(problem: FilterProblem, context: Context): Promise<string> {
  const { kind, parts } = problem;
  const { language } = context;
  const unnamed = parts.length - (await namedOf(parts, context)).length;
  const rest = unnamed ? [text(counted('FILTER_UNNAMED', unnamed), language, { count: unnamed })] : [];
  const what = new Intl.ListFormat(language).format([...(await namesOf(problem, context)), ...rest]);
  return text(counted(`FILTER_PROBLEM_${kind}`, parts.length), language, { count: parts.length, what });
}

/** The names of the parts that have one which is for the reader. */
async function namedOf(parts: readonly BrokenPart[], context: Context): Promise<Label[]> {
  const modules = [...new Set(parts.flatMap(({ within }) => within))];
  const reached = await Promise.all(modules.map((module) => reaches(context).load(module)));
  const closed = new Set(modules.filter((_, index) => !reached[index]));
  return parts.flatMap(({ label, within }) => (label && !within.some((module) => closed.has(module)) ? label : []));
}

function counted(key: string, count: number): string {
  return count > 1 ? `${key}_MANY` : key;
}
