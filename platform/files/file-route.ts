import type { Readable } from 'node:stream';
import type { Context } from '../subgraph/context.ts';

/** A file that somebody sends or asks for over HTTP, beside the graph. */
export interface FileRequest {
  /** The `:id` of the route's path; empty where it has none. */
  id: string;
  parameters: URLSearchParams;
  /** What was sent; empty for GET. */
  body: Readable;
}

/** A file, or what became of one. */
export interface FileAnswer {
  /** Media type. */
  type: string;
  /** Name under which it is kept; absent where it is no file to keep. */
  name?: string;
  /** Whether what is at its address never changes, so that whoever got it may keep it. */
  lasting?: boolean;
  body: Readable | string;
}

/**
 * One way of files in or out of a subgraph, below `/files`. `answer` may throw `Refusal`, which is told with its code, path and
 * text; the context stays open until the answer's body has ended.
 */
export interface FileRoute {
  method: 'GET' | 'POST';
  /** Such as `/export/:id`. */
  path: string;
  /** Bytes of a body at most. */
  limit?: number;
  answer(context: Context, request: FileRequest): Promise<FileAnswer>;
}
