import type { Filter } from './site-transaction.ts';

/** Says of a row whether it matches: the rule of `Filter`, as the memory store and `among` apply it. */
export function matcherOf<Row, Extra>(
  filter: Filter<Row & Extra>,
  extra: (row: Row) => Extra,
): (row: Row) => boolean {
  const wanted = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, new Set(Array.isArray(value) ? value : [value])] as const);
  return (row) => {
    const derived = extra(row) as object;
    return wanted.every(([field, values]) =>
      values.has(field in derived ? fieldOf(derived, field) : fieldOf(row as object, field)),
    );
  };
}

const fieldOf = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];

/** Compares identifiers as the database sorts them: by code unit, not by language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
