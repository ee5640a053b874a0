import { requireManager } from '#platform/access/manages.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { UNSET } from '#platform/organisation.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { UpdateCompanyInput } from '../generated/resolvers.ts';
import { companyValues } from './check-company.ts';
import { type CompanyRow, companyTable } from './company.table.ts';

/** The one company, or null before it is set up. */
export async function companyOf(context: Context): Promise<CompanyRow | null> {
  const tx = await context.read();
  const [company] = await tx.select().from(companyTable);
  return company ?? null;
}

/** Changes the company's settings. Errors: FORBIDDEN, STALE_VERSION, and those of `companyValues`. */
export async function updateCompany(context: Context, input: UpdateCompanyInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const [before] = await tx.select().from(companyTable).for('update');
    if (input.version != null && before?.version !== input.version) refuse('STALE_VERSION', ['input', 'version']);
    const values = companyValues(input, before?.currency ?? UNSET.currency);
    if (before) await tx.update(companyTable).set({ ...values, version: before.version + 1 });
    else
      await tx.insert(companyTable).values({ ...values, name: values.name ?? refuse('REQUIRED', ['input', 'name']) });
    return {};
  });
  return { company: await companyOf(context), errors };
}
