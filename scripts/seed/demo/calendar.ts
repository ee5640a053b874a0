const DAY = 86_400_000;

/** `days` before (or, negative, after) a moment, at a time of the working day. */
export function workingMoment(now: Date, days: number, faker: { number: { int(range: object): number } }): Date {
  const day = new Date(now.getTime() - days * DAY);
  const weekend = (day.getUTCDay() + 6) % 7 > 4;
  const moved = new Date(day.getTime() - (weekend ? 2 * DAY : 0));
  moved.setUTCHours(faker.number.int({ min: 6, max: 13 }), faker.number.int({ min: 0, max: 59 }), 0, 0);
  return moved < now ? moved : new Date(now.getTime() - faker.number.int({ min: 10, max: 170 }) * 60_000);
}

/** A moment's day as PostgreSQL's `date` takes it. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** A whole number of days after a moment. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** The later of two moments. */
export function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
