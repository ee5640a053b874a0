import { refuse } from '#platform/errors/user-error.ts';
import type { Block, CommentDocument, Inline, ListItem, Mark } from './document.ts';

/** Deepest nesting of lists. */
const MAX_DEPTH = 12;
/** Most nodes that are looked at: more than 20,000 characters of the busiest text need. */
const MAX_NODES = 10_000;
const MAX_ADDRESS = 2_000;

/**
 * Reads a tree that came from elsewhere into the form in which comments are kept. What is not in the vocabulary is left
 * out and what it holds is kept, links lead to the web or to mail only, invisible controls are gone, and equal neighbours
 * are one. Refuses with INVALID_VALUE what is no document, and with COMMENT_TOO_COMPLEX what is too deep or too large to read.
 */
export function readDocument(value: unknown, path: string[]): CommentDocument {
  const root = asNode(value);
  if (root?.type !== 'doc') refuse('INVALID_VALUE', path, undefined, 'COMMENT_NO_DOCUMENT');
  return { type: 'doc', content: trimmed(new Reader(path).blocks(root, 0)) };
}

/** Text as it is kept: whole characters, no controls but tabs and ends of lines, none that turn the direction of reading. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
  );
}

/** An id as it was meant: what can't be seen in it does not count. */
export function cleanId(id: string): string {
  return id.replace(/[\s\p{Cf}]/gu, '');
}

interface RawNode {
  type: string;
  content: unknown[];
  attrs: Record<string, unknown>;
  marks: unknown[];
  text: unknown;
}

class Reader {
  readonly #path: string[];
  #seen = 0;

  constructor(path: string[]) {
    this.#path = path;
  }

  /** Blocks below a node; text that stands outside a block gets a paragraph of its own. */
  blocks(parent: RawNode, depth: number): Block[] {
    if (depth > MAX_DEPTH) this.#refuse();
    const blocks: Block[] = [];
    let loose: Inline[] = [];
    const close = () => {
      if (loose.length) blocks.push(paragraph(loose));
      loose = [];
    };
    for (const child of this.#nodes(parent)) {
      const inline = readInline(child);
      if (inline) {
        loose.push(...inline);
        continue;
      }
      close();
      blocks.push(...this.#block(child, depth));
    }
    close();
    return blocks;
  }

  #block(node: RawNode, depth: number): Block[] {
    if (node.type === 'paragraph') return [paragraph(this.#inlines(node, depth))];
    if (node.type === 'codeBlock') return [codeBlock(this.#inlines(node, depth))];
    if (node.type !== 'bulletList' && node.type !== 'orderedList') return this.blocks(node, depth + 1);
    const items = this.#nodes(node).map((item) => listItem(this.blocks(item, depth + 1)));
    return items.length ? [{ type: node.type, content: items }] : [];
  }

  #inlines(parent: RawNode, depth: number): Inline[] {
    if (depth > MAX_DEPTH) this.#refuse();
    return this.#nodes(parent).flatMap((node) => readInline(node) ?? this.#inlines(node, depth + 1));
  }

  #nodes(parent: RawNode): RawNode[] {
    this.#seen += parent.content.length;
    if (this.#seen > MAX_NODES) this.#refuse();
    return parent.content.flatMap((child) => asNode(child) ?? []);
  }

  #refuse(): never {
    refuse('COMMENT_TOO_COMPLEX', this.#path);
  }
}

/** What the node is within a line, or null when it is a block or unknown. */
function readInline(node: RawNode): Inline[] | null {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type === 'mention') return readMention(node.attrs);
  if (node.type !== 'text') return null;
  const text = typeof node.text === 'string' ? cleanText(node.text) : '';
  const marks = readMarks(node.marks);
  return text ? [{ type: 'text', text, ...(marks.length && { marks }) }] : [];
}

function readMention({ id, label }: Record<string, unknown>): Inline[] {
  if (typeof id !== 'string') return [];
  return [{ type: 'mention', attrs: { id: cleanId(id), label: typeof label === 'string' ? cleanText(label) : '' } }];
}

/** At most one of each kind, in a stated order, so that equal texts have equal marks. */
function readMarks(values: unknown[]): Mark[] {
  const given = values.flatMap((value) => asNode(value) ?? []);
  const plain = (['bold', 'italic', 'code'] as const).filter((type) => given.some((mark) => mark.type === type));
  const href = given
    .filter(({ type }) => type === 'link')
    .map(({ attrs }) => safeAddress(attrs.href))
    .find((address) => address !== null);
  return [...plain.map((type) => ({ type })), ...(href ? [{ type: 'link' as const, attrs: { href } }] : [])];
}

/** The address if it is one that a comment may lead to. */
function safeAddress(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > MAX_ADDRESS || !URL.canParse(href)) return null;
  const { protocol, href: address } = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : null;
}

function paragraph(inlines: Inline[]): Block {
  const content = joined(inlines);
  return { type: 'paragraph', ...(content.length && { content }) };
}

function codeBlock(inlines: Inline[]): Block {
  const text = inlines
    .map((node) => (node.type === 'text' ? node.text : node.type === 'mention' ? `@${node.attrs.label}` : '\n'))
    .join('');
  return { type: 'codeBlock', ...(text && { content: [{ type: 'text', text }] }) };
}

/** An item begins with a paragraph, as the editor needs it. */
function listItem(blocks: Block[]): ListItem {
  return { type: 'listItem', content: blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks] };
}

function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of inlines) {
    const before = result.at(-1);
    if (before?.type === 'text' && node.type === 'text' && sameMarks(before.marks, node.marks)) {
      result[result.length - 1] = { ...before, text: before.text + node.text };
    } else {
      result.push(node);
    }
  }
  return result;
}

function sameMarks(one: Mark[] = [], other: Mark[] = []): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Without empty paragraphs at the start and the end. */
function trimmed(blocks: Block[]): Block[] {
  const isEmpty = (block: Block) => block.type === 'paragraph' && !block.content;
  const first = blocks.findIndex((block) => !isEmpty(block));
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex((block) => !isEmpty(block)) + 1);
}

function asNode(value: unknown): RawNode | null {
  if (!isObject(value) || typeof value.type !== 'string') return null;
  return {
    type: value.type,
    content: Array.isArray(value.content) ? value.content : [],
    attrs: isObject(value.attrs) ? value.attrs : {},
    marks: Array.isArray(value.marks) ? value.marks : [],
    text: value.text,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
