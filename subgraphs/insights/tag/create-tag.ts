import { requireManager } from '#platform/access/manages.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { ANY_MODULE } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateTagInput } from '../generated/resolvers.ts';
import { moduleNamed } from '../scope.ts';
import { checkHue } from '../settings/option/option-rules.ts';
import { checkName, MOST_TAGS, makeTags } from './make-tags.ts';
import { mayTag } from './may-tag.ts';

/**
 * Makes a tag of a word, or finds it; answers its key. Refuses with NOT_FOUND (module), FORBIDDEN, NOT_WRITABLE (the field is locked),
 * REQUIRED, TOO_LONG, INVALID_VALUE, INVALID_OPTION (hue), TOO_MANY.
 */
export async function createTag(context: Context, tx: Tx, input: CreateTagInput): Promise<string> {
  const catalog = await catalogIn(context, tx);
  const module = input.module ? moduleNamed(catalog, input.module) : null;
  if (!module) await requireManager(tx);
  else if (!(await mayTag(tx, module))) refuse('FORBIDDEN', ['input', 'module']);
  else if (!module.fields.some(({ type, writable }) => type === 'TAGS' && writable))
    refuse('NOT_WRITABLE', ['input', 'module']);
  const name = checkName(input.name, ['input', 'name']);
  const hue = checkHue(input.hue, ['input', 'hue']);
  const [key] = await makeTags(tx, module?.name ?? ANY_MODULE, [{ name, hue }]);
  return key ?? refuse('TOO_MANY', ['input', 'name'], { max: MOST_TAGS });
}
