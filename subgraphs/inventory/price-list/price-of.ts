import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { isDay } from '#platform/is-day.ts';
import { type PriceQuestion, pricesOf } from '#platform/pricing/prices-of.ts';
import { dayOf } from '#platform/query/period.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { PriceOfInput } from '../generated/resolvers.ts';

const MOST = 200;
/** An id that is none is of nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** What products cost, one by one. Throws TOO_MANY and INVALID_DATE. */
export function priceOf(context: Context, input: readonly PriceOfInput[]) {
  return refusable(context.language, async () => {
    if (input.length > MOST) refuse('TOO_MANY', ['input'], { max: MOST });
    const tx = await context.read();
    const catalog = await catalogOf(context.platform, context.read);
    const { currency, timeZone } = catalog.organisation;
    const today = dayOf(context.clock.now(), timeZone).toString();
    const questions = input.map((one, index): PriceQuestion => {
      const day = (field: 'date' | 'deliveryDate') =>
        one[field] == null || isDay(one[field]) ? one[field] : refuse('INVALID_DATE', ['input', String(index), field]);
      const date = day('date') ?? today;
      return {
        product: toUuid('pro', one.productId) ?? NOTHING,
        account: one.accountId ? toUuid('acc', one.accountId) : null,
        contact: one.contactId ? toUuid('con', one.contactId) : null,
        quantity: one.quantity ?? '1',
        currency: one.currency ?? currency,
        day: date,
        deliveryDay: day('deliveryDate') ?? date,
      };
    });
    return pricesOf(tx, catalog, context.language, questions);
  });
}
