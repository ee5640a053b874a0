import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

const BEGINNING = 64 * 1024;
const DELIMITERS = [';', ',', '\t', '|'];

/** The encoding of a text file: by its byte order mark, by the zeros of UTF-16, and else UTF-8 if it is that throughout. */
export async function detectEncoding(path: string): Promise<string> {
  const bytes = await beginningOf(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2]! += 1;
  });
  // Texts of Europe in UTF-16 have a zero in nearly every other byte.
  if (zeros[1]! > bytes.length / 5) return 'utf-16le';
  if (zeros[0]! > bytes.length / 5) return 'utf-16be';
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252';
}

/** The sign between cells: the one that parts the first lines most evenly. */
export async function detectDelimiter(path: string, encoding: string): Promise<string> {
  const text = new TextDecoder(encoding).decode(await beginningOf(path));
  const lines = text
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 30)
    .filter(Boolean);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const heading = counts[0] ?? 0;
    return heading * (1 + counts.filter((count) => count === heading).length);
  });
  return DELIMITERS[scores.indexOf(Math.max(...scores))]!;
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
