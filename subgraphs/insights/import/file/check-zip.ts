import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { refuse } from '#platform/errors/user-error.ts';
import { MOST_BYTES, MOST_UNPACKED } from './limits.ts';

const MOST_ENTRIES = 2_000;

/**
 * Refuses with ZIP_TOO_LARGE a workbook that holds more than it may, and with NOT_A_TABLE what is no ZIP. Each part is unpacked,
 * and thrown away, as the sizes that a ZIP tells of itself may be lies. Source: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16.
 */
export async function checkZip(path: string): Promise<void> {
  let left = MOST_UNPACKED;
  for (const { start, packed, method } of await entriesOf(path)) {
    if (method !== 0 && method !== 8) refuse('NOT_A_TABLE', ['file']);
    if (method === 0) left -= packed;
    else if (packed) left -= await unpackedSize(path, start, packed, left);
    if (left < 0) refuse('ZIP_TOO_LARGE', ['file'], { max: MOST_UNPACKED / 1024 / 1024 });
  }
}

interface Entry {
  start: number;
  packed: number;
  method: number;
}

async function entriesOf(path: string): Promise<Entry[]> {
  const file = await open(path);
  try {
    const bytes = await file.readFile();
    if (bytes.length > MOST_BYTES) refuse('FILE_TOO_LARGE', ['file'], { max: MOST_BYTES / 1024 / 1024 });
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + 22 > bytes.length) refuse('NOT_A_TABLE', ['file']);
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) refuse('NOT_A_TABLE', ['file']);
    const entries: Entry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) refuse('NOT_A_TABLE', ['file']);
      const local = bytes.readUInt32LE(at + 42);
      if (local + 30 > bytes.length) refuse('NOT_A_TABLE', ['file']);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      entries.push({ start, packed: bytes.readUInt32LE(at + 20), method: bytes.readUInt16LE(at + 10) });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries;
  } finally {
    await file.close();
  }
}

/** Bytes of a part, or somewhat more than `limit` where it has more. */
async function unpackedSize(path: string, start: number, packed: number, limit: number): Promise<number> {
  let size = 0;
  const enough = new Error('enough');
  const count = new Writable({
    write(chunk: Buffer, _, done) {
      size += chunk.length;
      done(size > limit ? enough : null);
    },
  });
  try {
    await pipeline(createReadStream(path, { start, end: start + packed - 1 }), createInflateRaw(), count);
  } catch (error) {
    if (error !== enough) refuse('NOT_A_TABLE', ['file']);
  }
  return size;
}
