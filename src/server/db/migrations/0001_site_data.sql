-- What a site is made of. Columns carry the names of the wire rows (src/shared/domain, src/shared/protocol/pull.ts)
-- in snake case; lists and objects are jsonb. Every table begins with site_id: the site is the unit of locking.
-- Identifiers sort by code point ("C"), so that every implementation of the store gives the same order.
-- Expiry dates stay ISO text: they are printed on goods by others and need not exist in a calendar.

create table sites (
  site_id text collate "C" primary key,
  name text not null,
  layout jsonb not null,
  rev bigint not null
);

-- The row that a writer of the site locks first, and the position of the last change it published.
create table site_heads (
  site_id text collate "C" primary key,
  head bigint not null default 0
);

-- One row. A restore from backup must change it; see db/postgres/generation.ts.
create table generations (
  single boolean primary key default true check (single),
  gen text not null,
  engine text not null,
  since timestamptz not null
);

create table users (
  site_id text collate "C" not null,
  user_id text collate "C" not null,
  name text not null,
  badge text not null,
  roles jsonb not null,
  active boolean not null,
  rev bigint not null,
  primary key (site_id, user_id),
  -- Deferred: two users may exchange their badges.
  constraint users_by_badge unique (site_id, badge) deferrable initially deferred
);

create table products (
  site_id text collate "C" not null,
  product_id text collate "C" not null,
  name text not null,
  barcodes jsonb not null,
  tracking jsonb not null,
  hazard_class text,
  image_url text,
  base_unit text not null,
  length_mm bigint not null,
  width_mm bigint not null,
  height_mm bigint not null,
  weight_g bigint not null,
  temperature text not null,
  product_class text not null,
  minimum_shelf_life_days bigint,
  inspection_plan_id text,
  active boolean not null,
  rev bigint not null,
  primary key (site_id, product_id)
);
create index products_by_barcode on products using gin (barcodes jsonb_path_ops);

create table locations (
  site_id text collate "C" not null,
  location_id text collate "C" not null,
  type text not null,
  zone text not null,
  aisle bigint not null,
  aisle_metres double precision not null,
  x double precision not null,
  y double precision not null,
  level bigint not null,
  pick_sequence bigint not null,
  capacity_litres bigint not null,
  capacity_kg bigint not null,
  temperature text not null,
  hazard_classes jsonb not null,
  check_digits text not null,
  home_product_id text collate "C",
  minimum_quantity bigint,
  blocked boolean not null,
  rev bigint not null,
  primary key (site_id, location_id)
);
create index locations_by_zone on locations (site_id, zone);

create table containers (
  site_id text collate "C" not null,
  lpn text collate "C" not null,
  kind text not null,
  place text collate "C",
  order_id text collate "C",
  task_id text collate "C",
  closed boolean not null,
  rev bigint not null,
  primary key (site_id, lpn)
);
create index containers_by_order on containers (site_id, order_id) where order_id is not null;
create index containers_by_task on containers (site_id, task_id) where task_id is not null;
create index containers_by_place on containers (site_id, place) where place is not null;

-- What lies where, computed from the movements in their own transaction. Virtual places (supplier, customer ...)
-- have rows too, so that each product's quantities sum to zero. A row is kept when it falls to zero: its rev goes on.
create table stock (
  site_id text collate "C" not null,
  stock_id text collate "C" not null,
  place text collate "C" not null,
  product_id text collate "C" not null,
  lot text collate "C",
  expiry text collate "C",
  serial text collate "C",
  owner text collate "C" not null,
  condition text not null,
  quantity bigint not null,
  allocated bigint not null,
  rev bigint not null,
  holds boolean not null generated always as (quantity <> 0 or allocated <> 0) stored,
  location_id text collate "C" generated always as
    (case when place like 'location:%' then substr(place, 10) end) stored,
  primary key (site_id, stock_id)
);
create index stock_by_product on stock (site_id, product_id) where holds;
create index stock_by_place on stock (site_id, place) where holds;

create table purchase_orders (
  site_id text collate "C" not null,
  purchase_order_id text collate "C" not null,
  supplier text not null,
  expected_on text not null,
  status text not null,
  lines jsonb not null,
  rev bigint not null,
  primary key (site_id, purchase_order_id)
);
create index purchase_orders_by_status on purchase_orders (site_id, status);

create table loads (
  site_id text collate "C" not null,
  load_id text collate "C" not null,
  loaded_at timestamptz not null,
  user_id text collate "C",
  counts jsonb not null,
  primary key (site_id, load_id)
);
