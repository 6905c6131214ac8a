export const feedStatements = {
  /** Waits for the writer of the site before us. */
  lock: 'select head, (select gen from generations) as gen from site_heads where site_id = $1 for update',
  openSite: 'insert into site_heads (site_id) values ($1) on conflict do nothing',
  publish: `insert into feed (site_id, type, id, audience, pos, rev, deleted)
    select $1, r.type, r.id, r.audience, $3 + r.n, r.rev, r.deleted
    from rows from (jsonb_to_recordset($2::jsonb) as (type text, id text, audience text, rev bigint, deleted boolean))
      with ordinality as r(type, id, audience, rev, deleted, n)
    on conflict (site_id, type, id, audience) do update
      set pos = excluded.pos, rev = excluded.rev, deleted = excluded.deleted`,
  raiseHead: 'update site_heads set head = $2 where site_id = $1',
  /** Of one moment: the head, and the changes up to it. Without changes one row with an empty type. */
  after: `select h.head, (select gen from generations) as gen, f.type, f.id, f.pos, f.rev, f.deleted
    from (select coalesce((select head from site_heads where site_id = $1), 0) as head) h
    left join lateral (
      select * from feed where site_id = $1 and pos > $3 and audience = any(array['', $2]) order by pos limit $4
    ) f on true order by f.pos`,
  head: 'select coalesce((select head from site_heads where site_id = $1), 0) as head',
} as const;

export const ordersToAllocate = {
  anywhere: `select o.order_id as "orderId" from orders o
    where o.site_id = $1 and o.status in ('open', 'picking')
      and exists (select from order_lines l where l.site_id = o.site_id and l.order_id = o.order_id and l.waits)
    order by o.priority, o.ship_by, o.order_id limit $2`,
  inZone: `select o.order_id as "orderId" from orders o
    where o.site_id = $1 and o.status in ('open', 'picking')
      and exists (
        select from order_lines l
        join stock s on s.site_id = l.site_id and s.product_id = l.product_id
          and s.holds and s.condition = 'available' and s.quantity > s.allocated
        join locations p on p.site_id = s.site_id and p.location_id = s.location_id and p.zone = $3
        where l.site_id = o.site_id and l.order_id = o.order_id and l.waits)
    order by o.priority, o.ship_by, o.order_id limit $2`,
} as const;

/** Only what the device told this time is changed; a late call never takes `last_contact` back. */
export const contactStatements = {
  note: `insert into device_contacts as known
      (site_id, device_id, last_contact, cursor, unsent, parked, user_id, build, storage_persisted, battery,
        scanning)
    values ($1, $2, $3, coalesce($4, 0), coalesce($5, 0), coalesce($6, 0), $7, $8, $9, $10, $11::jsonb)
    on conflict (site_id, device_id) do update set
      last_contact = greatest(known.last_contact, excluded.last_contact),
      cursor = coalesce($4, known.cursor),
      unsent = coalesce($5, known.unsent),
      parked = coalesce($6, known.parked),
      user_id = case when $12 then $7 else known.user_id end,
      build = coalesce($8, known.build),
      storage_persisted = coalesce($9, known.storage_persisted),
      battery = coalesce($10, known.battery),
      scanning = coalesce($11::jsonb, known.scanning)`,
  of: `select device_id as "deviceId", last_contact as "lastContact", cursor, unsent, parked, user_id as "userId",
      build, storage_persisted as "storagePersisted", battery, scanning
    from device_contacts where site_id = $1 and device_id = any($2::text[])`,
  markSeen: `update notices set seen_at = $4
    where site_id = $1 and device_id = $2 and pos <= $3 and seen_at is null
    returning notice_id as "noticeId", order_line_id as "orderLineId", task_id as "taskId", device_id as "deviceId",
      pos, cancelled_at as "cancelledAt", seen_at as "seenAt"`,
} as const;
