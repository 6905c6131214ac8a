import { isDeepStrictEqual } from 'node:util';

/** Whether two rows say the same, whatever their `rev`. */
export function sameContent<Row extends object>(a: Row, b: Row): boolean {
  const fields = Object.keys(a) as (keyof Row)[];
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => field === 'rev' || same(a[field], b[field]))
  );
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && isDeepStrictEqual(a, b));
}
