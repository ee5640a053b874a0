/** A comment's text as a tree; the same form as the editor's JSON, limited to what a comment may hold. */
export interface DocumentTree {
  type: 'doc';
  content: BlockNode[];
}

export type BlockNode =
  | { type: 'paragraph'; content: InlineNode[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItemNode[] }
  | { type: 'codeBlock'; content: InlineNode[] };

export interface ListItemNode {
  type: 'listItem';
  content: BlockNode[];
}

export type InlineNode =
  | { type: 'text'; text: string; marks: Mark[] }
  | { type: 'hardBreak' }
  | { type: 'mention'; attrs: { id: string; label: string } };

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'code' } | { type: 'link'; attrs: { href: string } };

/** Deepest nesting that is read; what lies deeper is left out. */
const MAX_DEPTH = 12;

/**
 * Reads a tree that came from elsewhere. What is not in the vocabulary is left out and its children kept,
 * so that nothing but known nodes with known attributes can reach the page.
 */
export function readDocument(value: unknown): DocumentTree {
  const root = asNode(value);
  return { type: 'doc', content: root?.type === 'doc' ? readBlocks(root, 0) : [] };
}

/** The address if it is one that a comment may lead to: web, mail or telephone; otherwise null. */
export function safeAddress(href: unknown): string | null {
  if (typeof href !== 'string' || !URL.canParse(href)) return null;
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol) ? href : null;
}

/** The text without marks, a line per block. */
export function plainText(tree: DocumentTree): string {
  return tree.content.map(blockText).join('\n');
}

/** Whether there is nothing to send: only blanks, also those that cannot be seen. */
export function isBlank(tree: DocumentTree): boolean {
  return plainText(tree).replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '') === '';
}

interface RawNode {
  type: string;
  content: unknown[];
  attrs: Record<string, unknown>;
  marks: unknown[];
  text: unknown;
}

function readBlocks(parent: RawNode, depth: number): BlockNode[] {
  if (depth > MAX_DEPTH) return [];
  return parent.content.flatMap((child): BlockNode[] => {
    const node = asNode(child);
    if (!node) return [];
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      return [{ type: node.type, content: readItems(node, depth + 1) }];
    }
    if (node.type === 'paragraph' || node.type === 'codeBlock') return [{ type: node.type, content: readInline(node) }];
    return readBlocks(node, depth + 1);
  });
}

function readItems(list: RawNode, depth: number): ListItemNode[] {
  return list.content.flatMap((child): ListItemNode[] => {
    const node = asNode(child);
    return node?.type === 'listItem' ? [{ type: 'listItem', content: readBlocks(node, depth) }] : [];
  });
}

function readInline(parent: RawNode): InlineNode[] {
  return parent.content.flatMap((child): InlineNode[] => {
    const node = asNode(child);
    if (node?.type === 'hardBreak') return [{ type: 'hardBreak' }];
    if (node?.type === 'text' && typeof node.text === 'string') {
      return [{ type: 'text', text: node.text, marks: node.marks.flatMap(readMark) }];
    }
    return node?.type === 'mention' ? readMention(node.attrs) : [];
  });
}

function readMention({ id, label }: Record<string, unknown>): InlineNode[] {
  if (typeof id !== 'string' || !/^(usr|grp)_\w+$/.test(id)) return [];
  return [{ type: 'mention', attrs: { id, label: typeof label === 'string' ? label : '' } }];
}

function readMark(value: unknown): Mark[] {
  const mark = asNode(value);
  if (mark?.type === 'bold' || mark?.type === 'italic' || mark?.type === 'code') return [{ type: mark.type }];
  const href = mark?.type === 'link' ? safeAddress(mark.attrs.href) : null;
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
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

function blockText(block: BlockNode | ListItemNode): string {
  if (block.type === 'paragraph' || block.type === 'codeBlock') return block.content.map(inlineText).join('');
  return block.content.map(blockText).join('\n');
}

function inlineText(node: InlineNode): string {
  if (node.type === 'hardBreak') return '\n';
  return node.type === 'mention' ? `@${node.attrs.label}` : node.text;
}
