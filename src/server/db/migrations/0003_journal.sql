-- The movement is the fact: append-only. Everything else that changes is computed from it.

create table movements (
  site_id text collate "C" not null,
  mid text collate "C" not null,
  device_id text collate "C" not null,
  epoch text collate "C" not null,
  seq bigint not null,
  -- The order in which the server took them.
  position bigint not null generated always as identity,
  type text,
  version bigint,
  user_id text collate "C",
  session_id text,
  task_id text collate "C",
  order_id text collate "C",
  order_line_id text collate "C",
  pick_line_id text collate "C",
  product_id text collate "C",
  from_place text collate "C",
  to_place text collate "C",
  lpn text collate "C",
  lot text collate "C",
  quantity bigint,
  compensates text collate "C",
  device_wall timestamptz,
  received_at timestamptz not null,
  applied_at timestamptz,
  status text not null check (status in ('accepted', 'discrepancy', 'parked')),
  -- The receipt as the device got it.
  outcome jsonb not null,
  -- JSON as it was sent. Text, because what makes an entry unreadable may be what jsonb refuses.
  raw text not null,
  trace_id text,
  primary key (site_id, mid)
);
create unique index movements_by_stream on movements (site_id, device_id, epoch, seq);
create index movements_by_position on movements (site_id, position);
create index movements_by_product on movements (site_id, product_id, position) where product_id is not null;
create index movements_by_from_place on movements (site_id, from_place, position) where from_place is not null;
create index movements_by_to_place on movements (site_id, to_place, position) where to_place is not null;
create index movements_by_lpn on movements (site_id, lpn, position) where lpn is not null;
create index movements_by_user on movements (site_id, user_id, position) where user_id is not null;
create index movements_by_order_line on movements (site_id, order_line_id, position) where order_line_id is not null;
create index movements_by_order on movements (site_id, order_id, position) where order_id is not null;
create index movements_by_task on movements (site_id, task_id, position) where task_id is not null;
create index movements_by_compensated on movements (site_id, compensates) where compensates is not null;
create index movements_by_time on movements using brin (received_at);
create index movements_parked on movements (site_id, position) where status = 'parked';

create function keep_movements() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.status = 'parked'
      and (old.site_id, old.mid, old.device_id, old.epoch, old.seq, old.position, old.received_at, old.raw)
        is not distinct from (new.site_id, new.mid, new.device_id, new.epoch, new.seq, new.position, new.received_at, new.raw)
    then
      return new;
    end if;
  end if;
  raise exception 'movements are facts: % of one is not possible', lower(tg_op) using errcode = 'restrict_violation';
end $$;

create trigger movements_are_kept before update or delete on movements
  for each row execute function keep_movements();
create trigger movements_are_not_emptied before truncate on movements
  for each statement execute function keep_movements();

-- The life of one local store of one device, and how far the server has it.
create table streams (
  site_id text collate "C" not null,
  device_id text collate "C" not null,
  epoch text collate "C" not null,
  last bigint not null,
  primary key (site_id, device_id, epoch)
);

-- Numbers of a stream that were taken by a movement standing in another one: sent again after the device had
-- numbered its unsent entries anew.
create table repeated_entries (
  site_id text collate "C" not null,
  device_id text collate "C" not null,
  epoch text collate "C" not null,
  seq bigint not null,
  mid text collate "C" not null,
  primary key (site_id, device_id, epoch, seq)
);
