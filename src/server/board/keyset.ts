import type * as z from 'zod/mini';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';

export type BadCursor = { kind: 'bad_cursor' };

/** Where the last page ended: the values its rows are ordered by. Opaque to callers. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor by the schema of its list; null for a first page. */
export function readCursor<Schema extends z.ZodMiniType>(
  schema: Schema,
  cursor: string | undefined,
): Result<z.infer<Schema> | null, BadCursor> {
  if (cursor === undefined) return done(null);
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  return parsed.success ? done(parsed.data) : failed({ kind: 'bad_cursor' });
}

/** Of `limit + 1` rows the page, with the cursor of its last row when there is more. */
export function pageFrom<Row>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? cursorOf(keyOf(last)) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
