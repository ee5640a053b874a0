import { Pool } from 'undici';
import type { Caller, SourceRequest } from '#gateway/source.ts';
import { circumstanceHeaders } from '#gateway/sources/circumstance-headers.ts';
import type { SubgraphDefinition } from '#platform/subgraph/define.ts';
import type { FileServer } from './file-server.ts';

type Sign = (caller: Caller | null, request: SourceRequest) => Promise<Record<string, string>>;

/** What a subgraph's answer keeps on its way out. */
const PASSED_ON = ['content-type', 'content-disposition', 'cache-control'];

/** The files of a subgraph that has a server of its own; they pass through as they come. */
export function remoteFiles({ files }: SubgraphDefinition, url: string, sign: Sign): FileServer & { close(): void } {
  const pool = new Pool(new URL(url).origin, { connections: 16, headersTimeout: 60_000, bodyTimeout: 120_000 });
  return {
    routes: files,
    answer: async ({ method, path }, { id, parameters, body }, asked) => {
      const {
        statusCode,
        headers,
        body: answer,
      } = await pool.request({
        method,
        path: `/files${path.replace(':id', encodeURIComponent(id))}?${parameters}`,
        headers: {
          ...circumstanceHeaders(asked),
          ...(await sign(asked.caller, { ...asked, query: '' })),
          ...(method === 'POST' && { 'content-type': 'application/octet-stream' }),
        },
        body: method === 'POST' ? body : null,
        signal: asked.signal,
      });
      const kept = PASSED_ON.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : []));
      return { status: statusCode, headers: Object.fromEntries(kept), body: answer };
    },
    close: () => void pool.close(),
  };
}
