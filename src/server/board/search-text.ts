/** What was typed, as patterns of LIKE: a `%` or `_` in it is looked for as such. Null when nothing was typed. */
export type SearchText = {
  /** Trimmed, as typed. */
  exact: string;
  /** As identifiers are written. */
  upper: string;
  startsWith: string;
  contains: string;
  /** A GTIN is kept with 14 digits; anything else as it is. */
  barcode: string;
};

export function searchText(typed: string | undefined): SearchText | null {
  const exact = typed?.trim() ?? '';
  if (exact === '') return null;
  const escaped = exact.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return {
    exact,
    upper: exact.toUpperCase(),
    startsWith: `${escaped}%`,
    contains: `%${escaped}%`,
    barcode: /^\d{8,14}$/.test(exact) ? exact.padStart(14, '0') : exact,
  };
}
