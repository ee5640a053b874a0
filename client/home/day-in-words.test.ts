import { describe, expect, it } from 'vitest';
import { dayInWords, partOfDay, weekOf } from './day-in-words.ts';

describe('the day', () => {
  const monday = new Date('2025-11-24T10:00:00Z');

  it('is written as people say it', () => {
    expect(dayInWords(monday, 'fi')).toBe('maanantai 24. marraskuuta');
    expect(dayInWords(monday, 'en')).toBe('Monday 24 November');
  });

  it('changes at midnight in Helsinki', () => {
    expect(dayInWords(new Date('2025-11-24T22:30:00Z'), 'fi')).toBe('tiistai 25. marraskuuta');
  });

  it.each([
    ['2025-11-24', 48],
    ['2026-01-01', 1],
    ['2027-01-03', 53],
    ['2024-12-30', 1],
    ['2021-01-04', 1],
  ])('%s is in week %i', (day, week) => {
    expect(weekOf(new Date(`${day}T12:00:00Z`))).toBe(week);
  });

  it.each([
    ['05:00', 'morning'],
    ['10:00', 'day'],
    ['16:00', 'evening'],
    ['23:30', 'evening'],
  ])('%s UTC in winter is %s', (time, part) => {
    expect(partOfDay(new Date(`2025-11-24T${time}:00Z`))).toBe(part);
  });
});
