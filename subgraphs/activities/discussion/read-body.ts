import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { parseId } from '#platform/id.ts';
import {
  type Block,
  type CommentDocument,
  isBlank,
  type ListItem,
  lengthOf,
  mentionsIn,
  plainText,
} from './document/document.ts';
import { documentFromText } from './document/from-text.ts';
import { readDocument } from './document/read-document.ts';

/** A comment's text as it is kept, and whom it mentions. */
export interface Body {
  document: CommentDocument;
  text: string;
  /** UUIDs of those mentioned, each once. */
  users: string[];
  groups: MentionedGroup[];
}

export interface MentionedGroup {
  uuid: string;
  name: string;
  /** How many users it has. */
  members: number;
}

/** What a comment may be written as. */
export interface BodyInput {
  body?: unknown;
  text?: string | null;
}

const MAX_LENGTH = 20_000;
const MAX_MENTIONS = 50;
/** Of the kept form as JSON: addresses of links count as well. */
const MAX_KEPT = 200_000;

/**
 * Reads what somebody wrote. Mentions get the names that those mentioned go by. Refuses with COMMENT_EMPTY, COMMENT_TOO_LONG,
 * COMMENT_TOO_COMPLEX, TOO_MANY_MENTIONS, UNKNOWN_MENTION, INVALID_VALUE.
 */
export async function readBody(tx: Tx, { body, text }: BodyInput): Promise<Body> {
  const hasBody = body !== undefined && body !== null;
  const hasText = text !== undefined && text !== null;
  if (hasBody && hasText) refuse('INVALID_VALUE', ['input', 'text'], undefined, 'COMMENT_BODY_OR_TEXT');
  const path = ['input', hasText ? 'text' : 'body'];
  if (hasText) checkLength(text, path);
  const read = readDocument(hasText ? documentFromText(text) : (body ?? { type: 'doc' }), path);
  checkLength(plainText(read), path);
  const ids = [...new Set(mentionsIn(read).map(({ attrs }) => attrs.id))];
  if (ids.length > MAX_MENTIONS) refuse('TOO_MANY_MENTIONS', path, { max: MAX_MENTIONS });
  const principals = await principalsOf(tx, ids, path);
  const document = named(read, new Map([...principals].map(([id, { name }]) => [id, name])));
  const kept = plainText(document);
  if (isBlank(kept)) refuse('COMMENT_EMPTY', path);
  checkLength(kept, path);
  if (JSON.stringify(document).length > MAX_KEPT) refuse('COMMENT_TOO_COMPLEX', path);
  const mentioned = [...principals.values()];
  return {
    document,
    text: kept,
    users: mentioned.filter(({ kind }) => kind === 'USER').map(({ uuid }) => uuid),
    groups: mentioned.filter(({ kind }) => kind === 'GROUP'),
  };
}

function checkLength(text: string, path: string[]): void {
  const length = lengthOf(text);
  if (length > MAX_LENGTH) refuse('COMMENT_TOO_LONG', path, { length: grouped(length), max: grouped(MAX_LENGTH) });
}

/** A count with its thousands apart, as each language writes it. */
function grouped(count: number): Record<Language, string> {
  return { fi: count.toLocaleString('fi-FI'), en: count.toLocaleString('en-GB') };
}

interface Principal extends MentionedGroup {
  kind: 'USER' | 'GROUP';
}

async function principalsOf(tx: Tx, ids: string[], path: string[]): Promise<Map<string, Principal>> {
  const uuids = ids.map((id) => parseId(id)?.uuid ?? refuse('UNKNOWN_MENTION', path, { id }));
  if (!ids.length) return new Map();
  const rows = await tx.execute<{
    uuid: string;
    prefix: string;
    kind: 'USER' | 'GROUP';
    name: string;
    members: number;
  }>(sql`
    select p.id as uuid, p.prefix, p.kind, p.name,
      (select count(*)::int from access.members_of(p.id) m (id) join identity_public.person u using (id) where u.active) as members
    from identity_public.principal p where p.id = any (${sql.param(uuids)}::uuid[])`);
  const byUuid = new Map(rows.map((row) => [row.uuid, row]));
  return new Map(
    ids.map((id, index) => {
      const found = byUuid.get(uuids[index]!);
      return [id, found?.prefix === parseId(id)?.prefix ? found! : refuse('UNKNOWN_MENTION', path, { id })];
    }),
  );
}

/** The document with those names on its mentions. */
function named(document: CommentDocument, names: Map<string, string>): CommentDocument {
  const rename = <B extends Block | ListItem>(block: B): B => {
    if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'listItem') {
      return { ...block, content: (block.content as (Block | ListItem)[]).map(rename) };
    }
    const content = block.content?.map((node) =>
      node.type === 'mention' ? { ...node, attrs: { ...node.attrs, label: names.get(node.attrs.id) ?? '' } } : node,
    );
    return content ? { ...block, content } : block;
  };
  return { ...document, content: document.content.map(rename) };
}
