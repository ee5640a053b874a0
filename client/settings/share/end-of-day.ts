/** The last moment of a calendar day in a time zone, as ISO 8601 in UTC. */
export function endOfDay(day: string, zone: string): string {
  const midnight = Date.parse(`${day}T24:00:00Z`);
  return new Date(midnight - offsetAt(midnight, zone) - 1000).toISOString();
}

/** How far the zone is ahead of UTC around a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${parts.format(moment).replace(' ', 'T')}Z`) - moment;
}
