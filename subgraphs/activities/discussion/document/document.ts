/** A comment's text as a tree: the editor's JSON, limited to what a comment may hold. */
export interface CommentDocument {
  type: 'doc';
  content: Block[];
}

export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'bulletList' | 'orderedList'; content: ListItem[] }
  | { type: 'codeBlock'; content?: Inline[] };

export interface ListItem {
  type: 'listItem';
  content: Block[];
}

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'hardBreak' }
  | { type: 'mention'; attrs: { id: string; label: string } };

export type Mark = { type: 'bold' | 'italic' | 'code' } | { type: 'link'; attrs: { href: string } };

export type Mention = Extract<Inline, { type: 'mention' }>;

/** The text without marks, a line per block; a mention is `@` and its label. */
export function plainText(document: CommentDocument): string {
  return document.content.map(blockText).join('\n');
}

/** Every mention, in the order of the text. */
export function mentionsIn(document: CommentDocument): Mention[] {
  return document.content.flatMap(mentionsOfBlock);
}

/** Ends of lines and blanks that can't be seen count as nothing. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Cf}]/gu, '') === '';
}

/** How long a text is to its reader: an emoji of one code point is one character. */
export function lengthOf(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

function blockText(block: Block | ListItem): string {
  if (block.type === 'paragraph' || block.type === 'codeBlock') return (block.content ?? []).map(inlineText).join('');
  return block.content.map(blockText).join('\n');
}

function inlineText(node: Inline): string {
  if (node.type === 'hardBreak') return '\n';
  return node.type === 'mention' ? `@${node.attrs.label}` : node.text;
}

function mentionsOfBlock(block: Block | ListItem): Mention[] {
  if (block.type === 'paragraph') return (block.content ?? []).filter((node) => node.type === 'mention');
  return block.type === 'codeBlock' ? [] : block.content.flatMap(mentionsOfBlock);
}
