import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestKind, type Tie } from './strongest-kind.ts';

const nothing: Tie = {
  mentioned: false,
  inGroup: false,
  answered: false,
  participates: false,
  owns: false,
  level: null,
};

describe('why somebody is told of a comment', () => {
  it.each<[Partial<Tie>, ReturnType<typeof strongestKind>]>([
    [{}, null],
    [{ mentioned: true, answered: true, participates: true }, 'MENTION'],
    [{ inGroup: true, participates: true }, 'MENTION'],
    [{ answered: true, participates: true }, 'REPLY'],
    [{ participates: true }, 'COMMENT'],
    [{ level: 'ALL' }, 'COMMENT'],
    [{ owns: true }, 'COMMENT'],
    [{ owns: true, level: 'NONE' }, null],
    [{ participates: true, level: 'NONE' }, 'COMMENT'],
    [{ level: 'MENTIONS', answered: true, participates: true, owns: true }, null],
    [{ level: 'MENTIONS', inGroup: true }, 'MENTION'],
    [{ level: 'MUTED', inGroup: true, answered: true, participates: true, owns: true }, null],
    [{ level: 'MUTED', mentioned: true }, 'MENTION'],
  ])('%j → %s', (tie, kind) => {
    expect(strongestKind({ ...nothing, ...tie })).toBe(kind);
  });

  it('is never a weaker one for one more tie', () => {
    const rank = [null, 'COMMENT', 'REPLY', 'MENTION'];
    const ties = fc.record({
      mentioned: fc.boolean(),
      inGroup: fc.boolean(),
      answered: fc.boolean(),
      participates: fc.boolean(),
      owns: fc.boolean(),
      level: fc.constantFrom<Tie['level']>('ALL', 'MENTIONS', 'MUTED', 'NONE', null),
    });
    fc.assert(
      fc.property(ties, fc.constantFrom('mentioned', 'inGroup', 'answered', 'participates', 'owns'), (tie, more) => {
        const [before, after] = [strongestKind(tie), strongestKind({ ...tie, [more]: true })];
        expect(rank.indexOf(after)).toBeGreaterThanOrEqual(rank.indexOf(before));
      }),
    );
  });
});
