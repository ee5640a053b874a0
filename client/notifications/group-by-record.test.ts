import { describe, expect, it } from 'vitest';
import { groupByRecord } from './group-by-record.ts';

const told = (id: string, record: string | null, createdAt: string, readAt: string | null = null) => ({
  id,
  createdAt,
  readAt,
  record: record ? { id: record } : null,
});

describe('grouping notifications', () => {
  it('puts the record with the newest one first and counts the unread', () => {
    const groups = groupByRecord([
      told('1', 'pot_a', '2026-11-24T08:00Z'),
      told('2', 'pot_b', '2026-11-24T09:00Z'),
      told('3', 'pot_a', '2026-11-24T10:00Z', '2026-11-24T11:00Z'),
    ]);
    expect(groups.map(({ key, unread, notifications }) => [key, unread, notifications.map(({ id }) => id)])).toEqual([
      ['pot_a', 1, ['3', '1']],
      ['pot_b', 1, ['2']],
    ]);
  });

  it('keeps those whose record is gone apart from each other', () => {
    expect(groupByRecord([told('1', null, 'a'), told('2', null, 'b')]).map(({ key }) => key)).toEqual(['2', '1']);
  });
});
