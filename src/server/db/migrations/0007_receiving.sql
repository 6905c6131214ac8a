-- What arrives, how it is checked, and the evidence of it.

create table asns (
  site_id text collate "C" not null,
  asn_id text collate "C" not null,
  purchase_order_id text collate "C",
  supplier text collate "C" not null,
  delivery_note text,
  expected_on text not null,
  status text not null,
  units jsonb not null,
  rev bigint not null,
  primary key (site_id, asn_id)
);
create index asns_by_purchase_order on asns (site_id, purchase_order_id) where purchase_order_id is not null;
create index asns_by_status on asns (site_id, status);
create index asns_by_unit on asns using gin (units jsonb_path_ops);

create table suppliers (
  site_id text collate "C" not null,
  supplier text collate "C" not null,
  inspects boolean not null,
  rev bigint not null,
  primary key (site_id, supplier)
);

create table inspection_plans (
  site_id text collate "C" not null,
  inspection_plan_id text collate "C" not null,
  name text not null,
  level text not null,
  aql text not null,
  rev bigint not null,
  primary key (site_id, inspection_plan_id)
);

create table checklists (
  site_id text collate "C" not null,
  product_class text collate "C" not null,
  items jsonb not null,
  rev bigint not null,
  primary key (site_id, product_class)
);

create table inspection_states (
  site_id text collate "C" not null,
  inspection_state_id text collate "C" not null,
  supplier text collate "C" not null,
  product_id text collate "C" not null,
  mode text not null,
  recent jsonb not null,
  rejected_on_tightened bigint not null,
  score bigint not null,
  rev bigint not null,
  primary key (site_id, inspection_state_id)
);
create index inspection_states_by_product on inspection_states (site_id, product_id);

-- How a container came into the house; null for totes and for what was there before.
alter table containers add column arrival jsonb;
alter table containers add column receipt_id text collate "C" generated always as (arrival ->> 'receiptId') stored;
create index containers_by_receipt on containers (site_id, receipt_id) where receipt_id is not null;
create index containers_by_purchase_order on containers (site_id, (arrival ->> 'purchaseOrderId'))
  where arrival is not null;

alter table tasks add column lpn text collate "C" generated always as
  (case when work ->> 'kind' in ('putaway', 'quality-check') then work ->> 'lpn' end) stored;
create index tasks_by_lpn on tasks (site_id, lpn) where lpn is not null;

-- One operator's receipt, computed from the movements that name it.
create table receipts (
  site_id text collate "C" not null,
  receipt_id text collate "C" not null,
  purchase_order_id text collate "C",
  asn_id text collate "C",
  supplier text collate "C",
  order_id text collate "C",
  user_id text collate "C" not null,
  device_id text collate "C" not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (site_id, receipt_id)
);
create index receipts_by_purchase_order on receipts (site_id, purchase_order_id) where purchase_order_id is not null;
create index receipts_by_time on receipts (site_id, opened_at);

-- Checks that were decided: what the switching rules are applied to, in the order of `number`.
create table checks (
  site_id text collate "C" not null,
  check_id text collate "C" not null,
  inspection_state_id text collate "C",
  number bigint not null,
  mid text collate "C" not null,
  supplier text collate "C",
  product_id text collate "C" not null,
  lpn text collate "C",
  user_id text collate "C" not null,
  device_id text collate "C" not null,
  checked_at timestamptz not null,
  record jsonb not null,
  standing bigint not null,
  primary key (site_id, check_id)
);
create index checks_by_state on checks (site_id, inspection_state_id, number) where inspection_state_id is not null;
create index checks_by_time on checks (site_id, checked_at);
create index checks_by_product on checks (site_id, product_id);

-- Photos. The bytes lie here, so that one backup holds everything; they are read and written by themselves.
create table evidence (
  site_id text collate "C" not null,
  evidence_id text collate "C" not null,
  device_id text collate "C" not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  received_at timestamptz not null,
  bytes bytea not null,
  primary key (site_id, evidence_id)
);
-- Pictures are compressed already.
alter table evidence alter column bytes set storage external;

-- Movements are found by what they were received under, and by lot for a recall.
alter table movements add column purchase_order_id text collate "C";
alter table movements add column receipt_id text collate "C";
alter table movements add column check_id text collate "C";

-- What applied movements said before there were columns for it; the facts themselves stay as they are.
alter table movements disable trigger movements_are_kept;
update movements set
  purchase_order_id = raw::jsonb #>> '{body,purchaseOrderId}',
  receipt_id = raw::jsonb #>> '{body,receiptId}',
  check_id = raw::jsonb #>> '{body,check,checkId}'
where applied_at is not null and (raw like '%"purchaseOrderId"%' or raw like '%"receiptId"%' or raw like '%"checkId"%');
alter table movements enable trigger movements_are_kept;

create index movements_by_purchase_order on movements (site_id, purchase_order_id, position)
  where purchase_order_id is not null;
create index movements_by_receipt on movements (site_id, receipt_id, position) where receipt_id is not null;
create index movements_by_check on movements (site_id, check_id, position) where check_id is not null;
create index movements_by_lot on movements (site_id, lot, position) where lot is not null;
create index stock_by_lot on stock (site_id, lot) where lot is not null;
create index stock_by_serial on stock (site_id, product_id, serial) where serial is not null and holds;
