import { cleanId } from './read-document.ts';

/** `@[…]` around what looks like an id of a user or a group, also with blanks in it that can't be seen. */
const MENTION = /@\[([^[\]]{1,200})\]/g;

/** Plain text as a document: an empty line ends a paragraph, `@[usr_…]` and `@[grp_…]` are mentions. Still to be read. */
export function documentFromText(text: string): unknown {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((lines) => ({ type: 'paragraph', content: lines.split('\n').flatMap(lineNodes) }));
  return { type: 'doc', content: paragraphs };
}

function lineNodes(line: string, index: number): unknown[] {
  const nodes: unknown[] = index ? [{ type: 'hardBreak' }] : [];
  let end = 0;
  for (const found of line.matchAll(MENTION)) {
    const id = cleanId(found[1]!);
    if (!/^(usr|grp)_/.test(id)) continue;
    nodes.push({ type: 'text', text: line.slice(end, found.index) }, { type: 'mention', attrs: { id } });
    end = found.index + found[0].length;
  }
  nodes.push({ type: 'text', text: line.slice(end) });
  return nodes;
}
