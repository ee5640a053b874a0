import type { Weekday } from '#client/generated/graphql.ts';

/** Days in the order of ISO 8601, whose first is Monday. */
export const WEEKDAYS: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
