import type { Caller, Source } from '#gateway/source.ts';

const QUERY =
  'query Caller($cookie: String, $authorization: String) { caller(cookie: $cookie, authorization: $authorization) }';

/** Asks identity, wherever it runs, who a request comes from; null for nobody. Rejects when it cannot be told. */
export function authenticationBy(identity: Source) {
  return async ({
    cookie,
    authorization,
    ip,
  }: {
    cookie?: string;
    authorization?: string;
    ip: string;
  }): Promise<Caller | null> => {
    if (!cookie && !authorization) return null;
    const request = {
      query: QUERY,
      variables: { cookie, authorization },
      caller: null,
      language: '',
      requestId: 'authenticate',
      clientIp: ip,
    };
    const { data, errors } = await identity.execute(request);
    if (errors?.length || !data) throw new Error('Identity could not tell who asks', { cause: errors?.[0] });
    return data.caller as Caller | null;
  };
}
