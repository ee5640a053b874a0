import { describe, expect, it } from 'vitest';
import { firstUnseen } from './seen-until.ts';

const said = (id: string, createdAt: string, by = 'usr_other') => ({ id, createdAt, author: { id: by } });

describe('the line above what is new', () => {
  const comments = [said('a', '10:00'), said('b', '11:00', 'usr_me'), said('c', '12:00')];

  it("stands above the first of others' comments since the last visit", () => {
    expect(firstUnseen(comments, '10:30', 'usr_me')).toBe('c');
  });

  it('is absent when nothing is new, and at the first visit', () => {
    expect(firstUnseen(comments, '12:00', 'usr_me')).toBeNull();
    expect(firstUnseen(comments, null, 'usr_me')).toBeNull();
  });
});
