import { describe, expect, it } from 'vitest';
import { addThread } from './add-thread.ts';

const thread = (id: string, createdAt: string, ...replies: string[]) => ({ id, createdAt, replies });
const page = {
  totalCount: 3,
  edges: [thread('a', '10:00'), thread('b', '11:00', 'r')].map((node) => ({ cursor: node.id, node })),
};
const ids = ({ edges }: typeof page) => edges.map(({ node }) => node.id).join('');

describe('adding to a discussion', () => {
  it('puts a new thread last and counts it', () => {
    const added = addThread(page, thread('c', '12:00'));
    expect(ids(added)).toBe('abc');
    expect(added.totalCount).toBe(4);
  });

  it('replaces a thread in place and counts its new answers', () => {
    const added = addThread(page, thread('b', '11:00', 'r', 's'));
    expect(ids(added)).toBe('ab');
    expect(added.edges[1]?.node.replies).toEqual(['r', 's']);
    expect(added.totalCount).toBe(4);
  });

  it('is the same however often it is done', () => {
    const once = addThread(page, thread('c', '12:00'));
    expect(addThread(once, thread('c', '12:00'))).toEqual(once);
  });

  it('keeps the order of time when events overtake each other', () => {
    expect(ids(addThread(page, thread('x', '10:30')))).toBe('axb');
  });

  it('leaves out what is older than the part that was read', () => {
    expect(addThread(page, thread('o', '09:00'))).toBe(page);
  });
});
