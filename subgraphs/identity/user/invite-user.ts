import { requireManager } from '#platform/access/manages.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkExists } from '../check-exist.ts';
import { checkEmail, checkName, checkText } from '../check-input.ts';
import type { InviteUserInput } from '../generated/resolvers.ts';
import { userById } from '../loaders.ts';
import { sendPasswordLink } from '../password/password-link.ts';
import { setGroups } from './set-groups.ts';
import { userTable } from './user.table.ts';

export const LONGEST_USER_NAME = 200;
export const LONGEST_TITLE = 200;

/**
 * Makes a user and mails a link that sets the password. The user is there only if the mail server took the mail. Errors:
 * FORBIDDEN, REQUIRED, TOO_LONG, INVALID_EMAIL, EMAIL_TAKEN, INVALID_ID, NOT_FOUND, MAIL_FAILED.
 */
export async function inviteUser(context: Context, input: InviteUserInput) {
  const { uuid, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const [user] = await tx
      .insert(userTable)
      .values({
        name: checkName(input.name, ['input', 'name'], LONGEST_USER_NAME),
        email: checkEmail(input.email, ['input', 'email']),
        title: checkText(input.title, ['input', 'title'], LONGEST_TITLE),
        roleId: await checkExists(tx, input.roleId, 'rol', ['input', 'roleId']),
        admin: input.admin ?? false,
        language: context.language,
      })
      .returning();
    await setGroups(tx, user!.id, input.groupIds ?? []);
    await sendPasswordLink(tx, context, user!, 'invitation');
    return { uuid: user!.id };
  });
  return { user: uuid ? await userById(context).load(uuid) : null, errors };
}
