import { eq, sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkName } from '../check-input.ts';
import type { UpdateViewerInput } from '../generated/resolvers.ts';
import { userById } from '../loaders.ts';
import { requireSession } from '../session/require-session.ts';
import { LONGEST_USER_NAME } from './invite-user.ts';
import { userTable } from './user.table.ts';

const LANGUAGES = ['fi', 'en'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** Changes one's own settings. Errors: FORBIDDEN for apps, REQUIRED, TOO_LONG, INVALID_LANGUAGE, INVALID_OPTION. */
export async function updateViewer(context: Context, { name, language, theme }: UpdateViewerInput) {
  const { errors } = await context.work(async (tx) => {
    const { userId } = requireSession(context);
    await tx
      .update(userTable)
      .set({
        version: sql`${userTable.version} + 1`,
        ...(name != null && { name: checkName(name, ['input', 'name'], LONGEST_USER_NAME) }),
        ...(language != null && { language: oneOf(LANGUAGES, language, 'language', 'INVALID_LANGUAGE') }),
        ...(theme != null && { theme: oneOf(THEMES, theme, 'theme', 'INVALID_OPTION') }),
      })
      .where(eq(userTable.id, userId));
    return {};
  });
  return { viewer: await userById(context).load(context.actor!.userId), errors };
}

function oneOf<T extends string>(choices: readonly T[], value: string, field: string, code: string): T {
  return choices.find((choice) => choice === value) ?? refuse(code, ['input', field]);
}
