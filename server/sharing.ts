import type { Caller, Source } from '#gateway/source.ts';
import type { Sharing } from '#gateway/subscriptions/groups.ts';
import { isLater } from '#platform/changes/follow-events.ts';
import { claimsOf } from './sources.ts';

/** Asks identity, wherever it runs, whom a caller may share with: all who may see the same, in the same language. */
export function sharingBy(identity: Source): Sharing {
  async function shared(caller: Caller): Promise<Caller | null> {
    const request = { query: '{ audience }', caller, language: '', requestId: 'audience' };
    const { data, errors } = await identity.execute(request);
    if (errors?.length) throw new Error('Identity could not tell who may share', { cause: errors[0] });
    const claims = claimsOf(caller);
    if (!claims || typeof data?.audience !== 'string') return null;
    const { cause } = claims.actor;
    const actor = { ...claims.actor, audience: data.audience };
    // People are spoken to in their own language, apps as they ask.
    const audience = `all ${data.audience} ${cause} ${cause === 'ui' ? claims.language : ''}`;
    return { ...caller, audience, claims: { ...claims, actor } };
  }
  return { shared, isLater };
}
