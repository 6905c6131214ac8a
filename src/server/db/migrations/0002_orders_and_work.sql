-- Orders, what is promised to them, the work made of it, and where fact and expectation disagree.

create table orders (
  site_id text collate "C" not null,
  order_id text collate "C" not null,
  customer text not null,
  priority bigint not null,
  ship_by timestamptz not null,
  status text not null,
  rev bigint not null,
  primary key (site_id, order_id)
);
create index orders_by_urgency on orders (site_id, priority, ship_by, order_id) where status in ('open', 'picking');
create index orders_by_status on orders (site_id, status);

create table order_lines (
  site_id text collate "C" not null,
  order_line_id text collate "C" not null,
  order_id text collate "C" not null,
  line_number bigint not null,
  product_id text collate "C" not null,
  owner text collate "C" not null,
  lot text collate "C",
  ordered bigint not null,
  allocated bigint not null,
  picked bigint not null,
  short bigint not null,
  status text not null,
  cancelled_at timestamptz,
  cancelled_by text,
  rev bigint not null,
  -- Base units are still to be promised: `outstanding` of src/shared/domain/order.ts is above zero.
  waits boolean not null generated always as
    (status <> 'cancelled' and ordered - picked - short - allocated > 0) stored,
  primary key (site_id, order_line_id)
);
create index order_lines_by_order on order_lines (site_id, order_id);
create index order_lines_by_product on order_lines (site_id, product_id);
create index order_lines_waiting on order_lines (site_id, order_id) where waits;

create table tasks (
  site_id text collate "C" not null,
  task_id text collate "C" not null,
  status text not null,
  priority bigint not null,
  ship_by timestamptz,
  zone text,
  user_id text collate "C",
  device_id text collate "C",
  lease text,
  created_at timestamptz not null,
  work jsonb not null,
  rev bigint not null,
  kind text not null generated always as (work ->> 'kind') stored,
  order_line_id text collate "C" generated always as (work ->> 'orderLineId') stored,
  primary key (site_id, task_id)
);
create index tasks_by_status on tasks (site_id, status, kind);
create index tasks_by_device on tasks (site_id, device_id) where device_id is not null;
create index tasks_by_order_line on tasks (site_id, order_line_id) where order_line_id is not null;

-- The progress of a pick list; its task row is not rewritten for each pick.
create table allocations (
  site_id text collate "C" not null,
  allocation_id text collate "C" not null,
  task_id text collate "C" not null,
  order_line_id text collate "C" not null,
  stock_id text collate "C" not null,
  quantity bigint not null,
  picked bigint not null,
  short bigint not null,
  status text not null,
  primary key (site_id, allocation_id)
);
create index allocations_by_task on allocations (site_id, task_id);
create index allocations_by_order_line on allocations (site_id, order_line_id);
create index allocations_by_stock on allocations (site_id, stock_id) where status = 'open';

create table given_work (
  site_id text collate "C" not null,
  request_id text collate "C" not null,
  device_id text collate "C" not null,
  user_id text collate "C" not null,
  task_id text collate "C",
  asked_at timestamptz not null,
  primary key (site_id, request_id)
);

create table discrepancies (
  site_id text collate "C" not null,
  discrepancy_id text collate "C" not null,
  kind text not null,
  severity text not null,
  owner_role text not null,
  status text not null,
  mid text collate "C",
  device_id text collate "C",
  user_id text collate "C",
  task_id text collate "C",
  order_id text collate "C",
  order_line_id text collate "C",
  product_id text collate "C",
  place text collate "C",
  expected text,
  actual text,
  suggested text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text collate "C",
  resolution text,
  reason text,
  rev bigint not null,
  primary key (site_id, discrepancy_id)
);
create index discrepancies_open on discrepancies (site_id, opened_at) where status = 'open';
create index discrepancies_by_order on discrepancies (site_id, order_id) where order_id is not null;
create index discrepancies_by_order_line on discrepancies (site_id, order_line_id) where order_line_id is not null;
create index discrepancies_by_movement on discrepancies (site_id, mid) where mid is not null;
create index discrepancies_by_device on discrepancies (site_id, device_id, kind) where device_id is not null;

-- "Seen on Device 7 at 10:42:07": a cancelled line of a list in work, and when the pull of its device passed it.
create table notices (
  site_id text collate "C" not null,
  notice_id text collate "C" not null,
  order_line_id text collate "C" not null,
  task_id text collate "C" not null,
  device_id text collate "C" not null,
  -- Entered at the end of the transaction that cancelled.
  pos bigint,
  cancelled_at timestamptz not null,
  seen_at timestamptz,
  primary key (site_id, notice_id)
);
create index notices_by_order_line on notices (site_id, order_line_id);
create index notices_unseen on notices (site_id, device_id, pos) where seen_at is null;
