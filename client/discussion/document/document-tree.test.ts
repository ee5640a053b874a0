import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, plainText, readDocument, safeAddress } from './document-tree.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const mention = (id: string, label: string) => ({ type: 'mention', attrs: { id, label } });

describe('reading a document', () => {
  it('keeps what a comment may hold', () => {
    const tree = doc(
      paragraph(text('Hei ', { type: 'bold' }), mention('usr_1', 'Matti'), { type: 'hardBreak' }, text('katso')),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('yksi'))] }] },
    );
    expect(readDocument(tree)).toEqual(tree && { ...tree, content: expect.any(Array) });
    expect(plainText(readDocument(tree))).toBe('Hei @Matti\nkatso\nyksi');
  });

  it('leaves unknown nodes out and keeps the text within them', () => {
    const tree = doc(
      { type: 'heading', content: [paragraph(text('otsikko'))] },
      { type: 'image', attrs: { src: 'x' } },
    );
    expect(readDocument(tree)).toEqual(doc(paragraph(text('otsikko'))));
  });

  it('drops links that run code and mentions that name no one', () => {
    const tree = doc(
      paragraph(text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } }), mention('<img>', 'x')),
    );
    expect(readDocument(tree)).toEqual(doc(paragraph(text('a'))));
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(readDocument(anything).type).toBe('doc');
        expect(readDocument(doc(anything)).type).toBe('doc');
      }),
    );
  });

  it('stops at a sane depth', () => {
    const deep = Array.from({ length: 5_000 }).reduce<unknown>(
      (inner) => ({ type: 'blockquote', content: [inner] }),
      text('x'),
    );
    expect(readDocument(doc(deep)).content).toEqual([]);
  });
});

describe('addresses', () => {
  it.each(['https://solmu.example/a', 'mailto:a@b.fi', 'tel:+358401234567'])('may lead to %s', (href) => {
    expect(safeAddress(href)).toBe(href);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' JaVaScript:x', '/etc', 7, null])(
    'may not lead to %s',
    (href) => {
      expect(safeAddress(href)).toBeNull();
    },
  );
});

describe('blankness', () => {
  it('sees through characters that cannot be seen', () => {
    expect(isBlank(readDocument(doc(paragraph(text(' \u200b\ufeff ')), paragraph())))).toBe(true);
    expect(isBlank(readDocument(doc(paragraph(mention('usr_1', 'Matti')))))).toBe(false);
  });
});
