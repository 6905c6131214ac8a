import { type RawBuilder, sql } from 'kysely';

/** Containers within containers: no deeper than this, so that a circle in the data ends too. */
const deepest = 6;

/** The location a container stands at in the end, given the place it is in; null for a cart. As a scalar subquery. */
export const standsAt = (
  siteId: RawBuilder<unknown>,
  place: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(
  with recursive around as (
    select ${place} as place, 1 as depth
    union all
    select outer_box.place, around.depth + 1 from around
    join containers outer_box on outer_box.site_id = ${siteId} and around.place like 'lpn:%'
      and outer_box.lpn = substr(around.place, 5)
    where around.depth < ${deepest}::int)
  select around.place from around where around.place not like 'lpn:%' limit 1)`;
