import { Readable } from 'node:stream';
import '../company.texts.ts';
import { requireManager } from '#platform/access/manages.ts';
import { SYSTEM } from '#platform/actor.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { FileAnswer, FileRequest, FileRoute } from '#platform/files/file-route.ts';
import { workOrThrow } from '#platform/files/work-or-throw.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { logoTable } from './logo.table.ts';
import { logoOf } from './logo.ts';
import { readImage } from './read-image.ts';

/** As the table checks. */
const MOST_BYTES = 256 * 1024;
/** Of what is longer the server says so in English, before it comes here. */
const LONGEST_BODY = 16 * MOST_BYTES;
/** Pixels of either side. */
const SMALLEST = 16;
const LARGEST = 2_000;

/** `POST /files/logo`: takes the company's logo in, PNG or JPEG, in the place of the one before. */
export const takeLogo: FileRoute = { method: 'POST', path: '/logo', limit: LONGEST_BODY, answer: take };

/** `GET /files/logo?v=…`: the logo, for everybody. */
export const sendLogo: FileRoute = { method: 'GET', path: '/logo', answer: send };

/** Refuses with FORBIDDEN, LOGO_TOO_LARGE, LOGO_TYPE (also SVG, which may hold scripts), LOGO_SIZE. */
async function take(context: Context, { body }: FileRequest): Promise<FileAnswer> {
  const bytes = await readUpTo(body, MOST_BYTES);
  await workOrThrow(context, async (tx) => {
    await requireManager(tx);
    const image = readImage(bytes) ?? refuse('LOGO_TYPE', ['file']);
    const { width, height } = image;
    if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST)
      refuse('LOGO_SIZE', ['file'], { minimum: SMALLEST, maximum: LARGEST });
    const values = { ...image, bytes };
    await tx.insert(logoTable).values(values).onConflictDoUpdate({ target: logoTable.one, set: values });
  });
  return { type: 'application/json', body: JSON.stringify({ logo: await logoOf(context), errors: [] }) };
}

async function readUpTo(body: Readable, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > most) refuse('LOGO_TOO_LARGE', ['file'], { max: most / 1024 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function send(context: Context, { parameters }: FileRequest): Promise<FileAnswer> {
  const tx = await context.readAs(SYSTEM);
  const [logo] = await tx.select().from(logoTable);
  const { type, hash, bytes } = logo ?? refuse('NOT_FOUND', []);
  return { type, lasting: parameters.get('v') === hash, body: Readable.from([bytes]) };
}
