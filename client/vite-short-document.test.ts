import type { DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as generated from './generated/graphql.ts';
import { expand } from './graph/short-document.ts';
import { shorten } from './vite-short-document.ts';

const documents = Object.entries(generated)
  .filter(([name]) => /(Document|FragmentDoc)$/.test(name))
  .map(([name, document]) => [name, document as unknown as DocumentNode] as const);

describe('documents in short', () => {
  it.each(documents)('%s is the same again', (_, document) => {
    const short = shorten(document);
    expect(short).not.toBeNull();
    expect(expand(short!.definitions, short!.meta)).toEqual(document);
  });
});
