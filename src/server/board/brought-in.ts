import { sql } from 'kysely';

/**
 * Base units that an entry of the journal (alias `entry`) of type `receive` brought in from outside; negative for one
 * that takes an earlier one back.
 */
export const broughtIn = sql`(case
  when entry.from_place is null or entry.from_place like 'virtual:%' then entry.quantity
  when entry.to_place like 'virtual:%' then -entry.quantity else 0 end)`;

/** Of the goods that came in. */
export const isReceived = sql`entry.type = 'receive' and entry.applied_at is not null`;

/** From a customer, not from a supplier. */
export const isReturned = sql`'virtual:customer' in (entry.from_place, entry.to_place)`;
