/** An ISO date in words of the language; a day that no calendar has (00) stays as it is printed. */
export function longDay(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(day);
}
