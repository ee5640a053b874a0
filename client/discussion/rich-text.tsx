import { Fragment, type ReactNode } from 'react';
import type { BlockNode, DocumentTree, InlineNode, ListItemNode } from './document/document-tree.ts';
import styles from './rich-text.module.css';

/** A document as elements; no markup of its writer ever reaches the page. */
export function RichText({ document, viewerId }: { document: DocumentTree; viewerId?: string }) {
  return <div className={styles.text}>{document.content.map((block, index) => drawBlock(block, index, viewerId))}</div>;
}

function drawBlock(block: BlockNode, index: number, viewerId?: string): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={index}>{drawInline(block.content, viewerId)}</p>;
    case 'codeBlock':
      return (
        <pre key={index}>
          <code>{drawInline(block.content, viewerId)}</code>
        </pre>
      );
    case 'bulletList':
      return <ul key={index}>{drawItems(block.content, viewerId)}</ul>;
    case 'orderedList':
      return <ol key={index}>{drawItems(block.content, viewerId)}</ol>;
  }
}

function drawItems(items: ListItemNode[], viewerId?: string): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn whole, its parts have no names
  return items.map(({ content }, index) => <li key={index}>{content.map((b, i) => drawBlock(b, i, viewerId))}</li>);
}

function drawInline(nodes: InlineNode[], viewerId?: string): ReactNode {
  return nodes.map((node, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    if (node.type === 'hardBreak') return <br key={index} />;
    if (node.type === 'mention') {
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <span key={index} className={styles.mention} data-me={node.attrs.id === viewerId || undefined}>
          @{node.attrs.label}
        </span>
      );
    }
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <Fragment key={index}>{drawText(node)}</Fragment>;
  });
}

function drawText({ text, marks }: Extract<InlineNode, { type: 'text' }>): ReactNode {
  let drawn: ReactNode = text;
  for (const mark of marks) {
    if (mark.type === 'bold') drawn = <strong>{drawn}</strong>;
    if (mark.type === 'italic') drawn = <em>{drawn}</em>;
    if (mark.type === 'code') drawn = <code>{drawn}</code>;
    if (mark.type === 'link') {
      drawn = (
        <a href={mark.attrs.href} target="_blank" rel="noopener noreferrer nofollow">
          {drawn}
        </a>
      );
    }
  }
  return drawn;
}
