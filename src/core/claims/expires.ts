/** Hours in the units that filter lists use for `expires`. */
const HOURS: Record<string, number> = { minute: 1 / 60, hour: 1, h: 1, day: 24, d: 24, week: 168 };

/**
 * Hours between two fetches of a list, from texts such as "4 days", "12 hours (update frequency)" or "2" (days);
 * undefined where it says no positive interval.
 */
export function expiresHours(text: string): number | undefined {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(?:(minute|hour|day|week|h|d)s?\b)?/i.exec(text);
  const hours = Number(found?.[1]) * (HOURS[(found?.[2] ?? 'day').toLowerCase()] ?? 24);
  return hours > 0 ? hours : undefined;
}
