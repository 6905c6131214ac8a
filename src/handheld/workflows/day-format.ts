/** Formats by language: making one costs more than drawing a whole step. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How a day is written in a language: `31 Dec 2026`. */
export const dayFormat = (language: string): Intl.DateTimeFormat =>
  known(`day ${language}`, language, { dateStyle: 'medium', timeZone: 'UTC' });

/** How a month is written in a language: `Dec 2026`. */
export const monthFormat = (language: string): Intl.DateTimeFormat =>
  known(`month ${language}`, language, { month: 'short', year: 'numeric', timeZone: 'UTC' });

function known(name: string, language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, options);
  formats.set(name, format);
  return format;
}
