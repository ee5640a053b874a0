import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/errors/user-error.ts';
import { isBlank, lengthOf, mentionsIn, plainText } from './document.ts';
import { documentFromText } from './from-text.ts';
import { cleanText, readDocument } from './read-document.ts';

const read = (...content: unknown[]) => readDocument({ type: 'doc', content }, ['input', 'body']).content;
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, ...(marks.length && { marks }) });

/** Code of the refusal. */
function refused(value: unknown): string | undefined {
  try {
    readDocument(value, ['input', 'body']);
  } catch (error) {
    if (error instanceof Refusal) return error.faults[0]?.key;
    throw error;
  }
}

describe('reading a document', () => {
  it('keeps what a comment may hold', () => {
    const whole = [
      paragraph(text('Hei ', { type: 'bold' }), { type: 'mention', attrs: { id: 'usr_1', label: 'Matti' } }),
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(text('yksi'), { type: 'hardBreak' })] }],
      },
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('kaksi', { type: 'italic' }))] }] },
      { type: 'codeBlock', content: [text('let x = 1;')] },
      paragraph(text('linkki', { type: 'link', attrs: { href: 'https://esimerkki.fi/' } })),
    ];
    expect(read(...whole)).toEqual(whole);
  });

  it('leaves out what it does not know and keeps what that holds', () => {
    expect(
      read(
        { type: 'heading', attrs: { level: 1 }, content: [text('Otsikko', { type: 'underline' })] },
        { type: 'script', content: [{ type: 'image', attrs: { src: 'x', onerror: 'alert(1)' } }] },
        { type: 'blockquote', content: [paragraph(text('lainaus'))] },
        'rivi',
        null,
        7,
      ),
    ).toEqual([paragraph(text('Otsikko')), paragraph(text('lainaus'))]);
  });

  it('keeps attributes only where they are known', () => {
    const [block] = read({
      type: 'paragraph',
      attrs: { style: 'x' },
      onclick: 'x',
      content: [{ ...text('a'), class: 'x' }],
    });
    expect(block).toEqual(paragraph(text('a')));
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//esimerkki.fi',
    '/settings',
    '',
    `https://esimerkki.fi/${'a'.repeat(2_000)}`,
    7,
    null,
  ])('does not link to %s', (href) => {
    expect(read(paragraph(text('a', { type: 'link', attrs: { href } })))).toEqual([paragraph(text('a'))]);
  });

  it.each(['https://esimerkki.fi/a?b=c#d', 'http://esimerkki.fi/', 'mailto:aino@esimerkki.fi'])(
    'links to %s',
    (href) => {
      expect(read(paragraph(text('a', { type: 'link', attrs: { href } })))).toEqual([
        paragraph(text('a', { type: 'link', attrs: { href } })),
      ]);
    },
  );

  it('is one with its neighbour when marked alike, whatever the order of marks', () => {
    const [bold, italic] = [{ type: 'bold' }, { type: 'italic' }];
    expect(read(paragraph(text('a', bold, italic), text('b', italic, bold, bold), text('c')))).toEqual([
      paragraph(text('ab', bold, italic), text('c')),
    ]);
  });

  it('begins and ends with something', () => {
    expect(
      read(paragraph(), paragraph(), paragraph(text('a')), paragraph(), paragraph(text('b')), paragraph()),
    ).toEqual([paragraph(text('a')), { type: 'paragraph' }, paragraph(text('b'))]);
  });

  it('resolves mentions with characters in them that cannot be seen', () => {
    const [mention] = mentionsIn({
      type: 'doc',
      content: read(paragraph({ type: 'mention', attrs: { id: '\u200busr_01\u200d\ufeffab\u00ad', label: 'x' } })),
    });
    expect(mention?.attrs.id).toBe('usr_01ab');
  });

  it('refuses what is no document', () => {
    for (const value of [null, 'text', 7, [], {}, { type: 'paragraph' }])
      expect(refused(value)).toBe('COMMENT_NO_DOCUMENT');
  });

  it('refuses what is nested too deeply, or of too many nodes, without reading it all', () => {
    let nested: unknown = paragraph(text('a'));
    for (let depth = 0; depth < 50_000; depth++) nested = { type: 'blockquote', content: [nested] };
    expect(refused({ type: 'doc', content: [nested] })).toBe('COMMENT_TOO_COMPLEX');
    let list: unknown = paragraph(text('a'));
    for (let depth = 0; depth < 20; depth++)
      list = { type: 'bulletList', content: [{ type: 'listItem', content: [list] }] };
    expect(refused({ type: 'doc', content: [list] })).toBe('COMMENT_TOO_COMPLEX');
    expect(refused({ type: 'doc', content: Array(20_000).fill(paragraph(text('a'))) })).toBe('COMMENT_TOO_COMPLEX');
  });
});

/** Anything that might be sent, half of it looking like a document. */
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.record({
      type: fc.constant('text'),
      text: fc.oneof(fc.string({ unit: 'binary' }), fc.string()),
      marks: fc.array(tie('mark')),
    }),
    fc.record({
      type: fc.constantFrom(
        'paragraph',
        'bulletList',
        'orderedList',
        'listItem',
        'codeBlock',
        'heading',
        'hardBreak',
        'doc',
      ),
      content: fc.array(tie('node'), { maxLength: 5 }),
    }),
    fc.record({ type: fc.constant('mention'), attrs: fc.record({ id: fc.string(), label: fc.string() }) }),
    fc.anything(),
  ),
  mark: fc.oneof(
    fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'strike') }),
    fc.record({ type: fc.constant('link'), attrs: fc.record({ href: fc.oneof(fc.webUrl(), fc.string()) }) }),
    fc.anything(),
  ),
}));

describe('whatever is read', () => {
  it('is the same when read again, and made of known parts alone', () => {
    fc.assert(
      fc.property(fc.array(node), (content) => {
        const once = readDocument({ type: 'doc', content }, []);
        expect(readDocument(JSON.parse(JSON.stringify(once)), [])).toEqual(once);
        expect(unknownIn(once)).toEqual([]);
        expect(plainText(once).isWellFormed()).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every character of plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const kept = plainText(readDocument(documentFromText(words), []));
        expect(kept.replace(/\s+/g, '')).toBe(cleanText(words).replace(/\s+/g, ''));
      }),
    );
  });
});

const KEYS: Record<string, string[]> = {
  doc: ['content'],
  paragraph: ['content'],
  bulletList: ['content'],
  orderedList: ['content'],
  listItem: ['content'],
  codeBlock: ['content'],
  text: ['text', 'marks'],
  hardBreak: [],
  mention: ['attrs'],
  bold: [],
  italic: [],
  code: [],
  link: ['attrs'],
};

function unknownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownIn);
  const { type, ...rest } = value as { type: string; content?: unknown[]; marks?: unknown[] };
  const known = KEYS[type];
  if (!known) return [type];
  return [
    ...Object.keys(rest).filter((key) => !known.includes(key)),
    ...unknownIn(rest.content ?? []),
    ...unknownIn(rest.marks ?? []),
  ];
}

describe('plain text', () => {
  it('becomes paragraphs, lines and mentions', () => {
    expect(read(...(documentFromText('Hei @[usr_01]!\nrivi\n\nkappale') as { content: unknown[] }).content)).toEqual([
      paragraph(
        text('Hei '),
        { type: 'mention', attrs: { id: 'usr_01', label: '' } },
        text('!'),
        { type: 'hardBreak' },
        text('rivi'),
      ),
      paragraph(text('kappale')),
    ]);
  });

  it('has brackets that mean nothing', () => {
    expect(plainText(readDocument(documentFromText('@[hei] @[] @[usr_1[2]] a@[b'), []))).toBe(
      '@[hei] @[] @[usr_1[2]] a@[b',
    );
  });

  it('is blank when nothing of it can be seen', () => {
    expect(['', ' \n\t', '\u200b\u2060\ufeff\u00ad', '\u00a0'].map(isBlank)).toEqual([true, true, true, true]);
    expect(isBlank('👍')).toBe(false);
  });

  it('is as long as its reader sees it', () => {
    expect(lengthOf('👍ä')).toBe(2);
  });
});
