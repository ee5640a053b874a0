/** Where "now" comes from, so that a test can live through years. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
