-- Numbers reserved for plates that are printed ahead: none is given out twice, and a run can be printed again.
create table plate_runs (
  site_id text collate "C" not null,
  run_id text collate "C" not null,
  kind text not null,
  block bigint not null,
  last bigint not null,
  plates jsonb not null,
  reserved_at timestamptz not null,
  reserved_by text collate "C" not null,
  is_latest boolean not null,
  primary key (site_id, run_id)
);
-- Where the next run of a kind goes on.
create index plate_runs_latest on plate_runs (site_id, kind) where is_latest;
create index plate_runs_by_time on plate_runs (site_id, reserved_at);
