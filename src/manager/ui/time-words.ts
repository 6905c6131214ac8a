const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** "3 minutes ago", "in 2 hours": the distance of `at` from `now` (both ms) in the largest unit that fits. */
export function distanceInWords(at: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < 45 * second) return format.format(0, 'second');
  if (size < 45 * minute) return format.format(Math.round(distance / minute), 'minute');
  if (size < 22 * hour) return format.format(Math.round(distance / hour), 'hour');
  return format.format(Math.round(distance / day), 'day');
}

/** The time of day, with the day before it unless it is today's; `at` and `now` in ms, local zone. */
export function momentInWords(at: number, now: number, language: string, withSeconds = false): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    hourCycle: 'h23',
  }).format(at);
}
