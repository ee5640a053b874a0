import { SYSTEM } from '#platform/actor.ts';
import { sql } from '#platform/database/drizzle.ts';
import { text } from '#platform/errors/texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkEmail, checkName } from '../check-input.ts';
import { companyTable } from '../company/company.table.ts';
import type { CreateFirstAdministratorInput } from '../generated/resolvers.ts';
import { credentialTable } from '../password/credential.table.ts';
import { checkNewPassword, hashPassword } from '../password/password.ts';
import { roleTable } from '../role/role.table.ts';
import { userTable } from '../user/user.table.ts';
import { enter } from './enter.ts';
import { startSession } from './start-session.ts';

// Any number that nobody else locks.
const LOCK = 7_068_416_140;

/**
 * Sets up an empty installation: the company, a first role, and an administrator who is signed in at once.
 * Errors: ALREADY_SET_UP, REQUIRED, TOO_LONG, INVALID_EMAIL, PASSWORD_TOO_SHORT, PASSWORD_GUESSABLE.
 */
export async function createFirstAdministrator(context: Context, input: CreateFirstAdministratorInput) {
  const outcome = await context.workAs(SYSTEM, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const [someone] = await tx.select({ id: userTable.id }).from(userTable).limit(1);
    if (someone) refuse('ALREADY_SET_UP', ['input']);
    const company = checkName(input.company, ['input', 'company'], 100);
    const name = checkName(input.name, ['input', 'name'], 200);
    const email = checkEmail(input.email, ['input', 'email']);
    checkNewPassword(input.password, ['input', 'password'], email);

    await tx
      .insert(companyTable)
      .values({ name: company })
      .onConflictDoUpdate({ target: companyTable.one, set: { name: company, demo: false } });
    const [role] = await tx
      .insert(roleTable)
      .values({ name: text('FIRST_ROLE', context.language) })
      .onConflictDoNothing()
      .returning();
    const [user] = await tx
      .insert(userTable)
      .values({ name, email, admin: true, roleId: role?.id, language: context.language })
      .returning();
    await tx.insert(credentialTable).values({ userId: user!.id, passwordHash: await hashPassword(input.password) });
    return { session: await startSession(tx, context, user!.id) };
  });
  return enter(context, outcome);
}
