import { type RawBuilder, sql } from 'kysely';
import { equals, every } from './board-database.ts';

export type LotOf = { lot: string; productId?: string | undefined };

/** Entries (alias `entry`) that took effect and moved goods of the lot. */
export const movesLot = ({ lot, productId }: LotOf): RawBuilder<unknown> =>
  every([
    sql`entry.lot = ${lot}`,
    equals(sql`entry.product_id`, productId),
    sql`entry.applied_at is not null`,
  ]);

/**
 * Entries about the lot: its goods, and the ways that containers took as a whole while they held it. Each part has an
 * index of its own.
 */
export const aboutLot = (siteId: string, lotOf: LotOf): RawBuilder<unknown> => sql`entry.mid in (
  select entry.mid from movements entry where entry.site_id = ${siteId} and ${movesLot(lotOf)}
  union all ${waysOfContainers(siteId, lotOf)})`;

/**
 * From where a container stood when the lot first came into it, to when the last of it was taken out; with no end
 * while something of it is still in there.
 */
const waysOfContainers = (siteId: string, lotOf: LotOf): RawBuilder<unknown> => sql`
  select whole.mid from (${holders(siteId, lotOf)}) holder
  join movements whole on whole.site_id = ${siteId} and whole.lpn = holder.lpn
  where ${isWhole} and whole.position >= coalesce((
      select max(before.position) from movements before
      where before.site_id = ${siteId} and before.lpn = holder.lpn and before.product_id is null
        and before.to_place is not null and before.position <= holder.since), holder.since)
    and (holder.holds or whole.position <= holder.until)`;

const isWhole = sql`whole.product_id is null and whole.applied_at is not null
  and (whole.from_place is not null or whole.to_place is not null)`;

const holders = (siteId: string, lotOf: LotOf): RawBuilder<unknown> => sql`
  select substr(seen.place, 5) as lpn, min(seen.position) as since, max(seen.position) as until,
    exists (select from stock where stock.site_id = ${siteId} and stock.place = seen.place
      and stock.lot = ${lotOf.lot} and stock.holds) as holds
  from (
    select entry.to_place as place, entry.position from movements entry
    where entry.site_id = ${siteId} and ${movesLot(lotOf)}
    union all
    select entry.from_place, entry.position from movements entry
    where entry.site_id = ${siteId} and ${movesLot(lotOf)}) seen
  where seen.place like 'lpn:%' group by seen.place`;
