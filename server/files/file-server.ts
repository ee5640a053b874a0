import { finished, type Readable } from 'node:stream';
import type { FileRequest, FileRoute } from '#platform/files/file-route.ts';
import type { Subgraph, SubgraphDefinition } from '#platform/subgraph/define.ts';
import { type Asked, opened } from '../sources.ts';
import { refusedFile } from './refused-file.ts';

/** What goes back over HTTP. */
export interface FileResponse {
  status: number;
  headers: Record<string, string>;
  body: Readable | string;
}

/** Where the files of a subgraph go in and out. */
export interface FileServer {
  routes: readonly FileRoute[];
  answer(route: FileRoute, request: FileRequest, asked: Asked): Promise<FileResponse>;
}

/** The files of a subgraph in this process. */
export function localFiles({ files }: SubgraphDefinition, subgraph: Subgraph): FileServer {
  return {
    routes: files,
    answer: async (route, request, asked) => {
      const { contextValue: context, close } = opened(subgraph, asked);
      try {
        const { type, name, lasting, body } = await route.answer(context, request);
        if (typeof body === 'string') await close();
        else finished(body, () => void close());
        return {
          status: 200,
          headers: { 'content-type': type, ...(name && asFile(name)), ...(lasting && KEPT) },
          body,
        };
      } catch (error) {
        await close();
        return refusedFile(error, context.language);
      }
    },
  };
}

const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' };

/** RFC 6266: a plain name for old clients, the real one for the rest. */
function asFile(name: string): Record<string, string> {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  return { 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}` };
}
