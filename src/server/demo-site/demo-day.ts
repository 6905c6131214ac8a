const dayMs = 86_400_000;

/** ISO date `days` after the ISO date `today`. */
export const dayAfter = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Instant `minutes` after `now`, on the full quarter of an hour, ISO 8601 UTC. */
export function quarterAfter(now: string, minutes: number): string {
  const quarter = 15 * 60_000;
  return new Date(Math.ceil((Date.parse(now) + minutes * 60_000) / quarter) * quarter).toISOString();
}
