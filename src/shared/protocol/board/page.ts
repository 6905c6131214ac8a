import * as z from 'zod/mini';

/** Most rows of one answer. */
export const pageLimit = 200;

/**
 * Lists are read by keyset: `after` is the `next` of the answer before, opaque, and stays right while rows come and
 * go. Spread into the query schema of a list.
 */
export const pageFields = {
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(pageLimit)), 50),
};

/** What was typed into a search box: an id or a part of a name. */
export const searchField = z.optional(z.string().check(z.maxLength(100)));

/** Several values of one filter, parted by commas: `status=open,picking`. */
export const listOf = <Value extends z.core.$ZodType>(value: Value) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string): unknown[] => text.split(',').filter((part) => part !== '')),
    ),
    z.array(value),
  );

/** One part of a list; `next` is null at its end. */
export const pageOf = <Item extends z.core.$ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });

export type Page<Item> = { items: Item[]; next: string | null };
