/** A file with nothing but its header, as an address to download. The byte order mark tells spreadsheets that it is UTF-8. */
export const templateAddress = (columns: readonly string[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${columns.join(',')}\r\n`)}`;
