import { beforeAll, describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fi } from './fi.ts';
import type { Slice } from './keys.ts';
import { commonText, language, missingTexts, sayingOf } from './texts.ts';

const list = sayingOf<'list', 'common'>('list');

beforeAll(() => Promise.all(missingTexts(['list', 'common', 'board'])));

describe('texts', () => {
  it('are said in Finnish when nothing was chosen', () => {
    expect(language()).toBe('fi');
    expect(commonText('undo')).toBe('Kumoa');
  });

  it('come from the first slice, or from the one that is named', () => {
    expect(list('columns')).toBe('Kentät');
    expect(list('common:retry')).toBe('Yritä uudelleen');
  });

  it('take values, and the form of one or of many', () => {
    expect(list('count', { count: 1 })).toBe('1 rivi');
    expect(list('count', { count: 12 })).toBe('12 riviä');
    expect(sayingOf<'board'>('board')('live.moved', { who: 'Aino', title: 'Hissit', column: 'Tarjous' })).toBe(
      'Aino siirsi: Hissit → Tarjous',
    );
  });

  it('are all there in both languages, with the same values to fill in', async () => {
    for (const slice of Object.keys(fi) as Slice[]) {
      const [finnish, english] = await Promise.all([fi[slice](), en[slice]()]);
      expect(gapsOf(english)).toEqual(gapsOf(finnish));
    }
  });
});

/** Path of each text with the names of what is filled into it. */
function gapsOf(texts: unknown, path = ''): string[] {
  if (typeof texts === 'string') return [`${path}: ${[...new Set(texts.match(/\{\{\w+\}\}/g))].sort()}`];
  return Object.entries(texts as object).flatMap(([key, value]) => gapsOf(value, `${path}.${key}`));
}
