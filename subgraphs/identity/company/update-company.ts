import type { Context } from '#platform/subgraph/context.ts';
import { checkName } from '../check-input.ts';
import type { UpdateCompanyInput } from '../generated/resolvers.ts';
import { requireAdministrator } from '../require-administrator.ts';
import { companyTable } from './company.table.ts';

const LONGEST_NAME = 100;

/** The one company, or null before it is set up. */
export async function companyOf(context: Context): Promise<{ name: string } | null> {
  const tx = await context.read();
  const [company] = await tx.select({ name: companyTable.name }).from(companyTable);
  return company ?? null;
}

/** Changes how the company is called. Errors: FORBIDDEN, REQUIRED, TOO_LONG. */
export async function updateCompany(context: Context, input: UpdateCompanyInput) {
  const { errors } = await context.work(async (tx) => {
    await requireAdministrator(tx);
    const name = checkName(input.name, ['input', 'name'], LONGEST_NAME);
    await tx.insert(companyTable).values({ name }).onConflictDoUpdate({ target: companyTable.one, set: { name } });
    return {};
  });
  return { company: await companyOf(context), errors };
}
