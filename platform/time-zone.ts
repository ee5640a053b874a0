/** The organisation's time zone: what a calendar day is, and when schedules are due. */
export const TIME_ZONE = 'Europe/Helsinki';
