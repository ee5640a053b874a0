import { describe, expect, it } from 'vitest';
import { dayInWords, partOfDay, weekOf } from './day-in-words.ts';

const ZONE = 'Europe/Helsinki';

describe('the day', () => {
  const monday = new Date('2025-11-24T10:00:00Z');

  it('is written as people say it', () => {
    expect(dayInWords(monday, 'fi', ZONE)).toBe('maanantai 24. marraskuuta');
    expect(dayInWords(monday, 'en', ZONE)).toBe('Monday 24 November');
  });

  it('changes at midnight where the company is', () => {
    const night = new Date('2025-11-24T22:30:00Z');
    expect(dayInWords(night, 'fi', ZONE)).toBe('tiistai 25. marraskuuta');
    expect(dayInWords(night, 'fi', 'America/New_York')).toBe('maanantai 24. marraskuuta');
  });

  it.each([
    ['2025-11-24', 48],
    ['2026-01-01', 1],
    ['2027-01-03', 53],
    ['2024-12-30', 1],
    ['2021-01-04', 1],
  ])('%s is in week %i', (day, week) => {
    expect(weekOf(new Date(`${day}T12:00:00Z`), ZONE)).toBe(week);
  });

  it.each([
    ['05:00', 'morning'],
    ['10:00', 'day'],
    ['16:00', 'evening'],
    ['23:30', 'evening'],
  ])('%s UTC in winter is %s', (time, part) => {
    expect(partOfDay(new Date(`2025-11-24T${time}:00Z`), ZONE)).toBe(part);
  });
});
