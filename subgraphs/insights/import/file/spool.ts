import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '#platform/errors/user-error.ts';
import { MOST_BYTES } from './limits.ts';

/** Keeps a stream as a file as long as `use` takes: workbooks are read from their end. Refuses with FILE_TOO_LARGE. */
export async function spooled<T>(body: Readable, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'solmu-import-'));
  try {
    const path = join(folder, 'file');
    await pipeline(body, atMost(MOST_BYTES), createWriteStream(path));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function atMost(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes <= limit) return done(null, chunk);
      try {
        refuse('FILE_TOO_LARGE', ['file'], { max: limit / 1024 / 1024 });
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
