import type { Credentials } from '#gateway/http/routes.ts';
import type { Caller, Source } from '#gateway/source.ts';

const QUERY = 'query Callers($credentials: [CredentialsInput!]!) { callers(credentials: $credentials) }';
/** More are asked for in several turns. */
const AT_ONCE = 1_000;

/** Asks identity, wherever it runs, who requests come from; null for nobody. Rejects when it cannot be told. */
export function authenticationBy(identity: Source) {
  async function authenticateAll(all: readonly Credentials[]): Promise<(Caller | null)[]> {
    const callers: (Caller | null)[] = [];
    for (let start = 0; start < all.length; start += AT_ONCE) {
      callers.push(...(await ask(all.slice(start, start + AT_ONCE))));
    }
    return callers;
  }

  async function ask(some: readonly Credentials[]): Promise<(Caller | null)[]> {
    const credentials = some.map(({ cookie, authorization }) => ({ cookie, authorization }));
    if (!credentials.some(({ cookie, authorization }) => cookie || authorization)) return credentials.map(() => null);
    const request = { query: QUERY, variables: { credentials }, caller: null, language: '', requestId: 'authenticate' };
    const { data, errors } = await identity.execute(request);
    if (errors?.length || !data) throw new Error('Identity could not tell who asks', { cause: errors?.[0] });
    return data.callers as (Caller | null)[];
  }

  return {
    authenticateAll,
    authenticate: async (credentials: Credentials): Promise<Caller | null> => (await ask([credentials]))[0]!,
  };
}
