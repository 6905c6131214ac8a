-- What a manager or another system decided, and why.

create table decisions (
  site_id text collate "C" not null,
  decision_id text collate "C" not null,
  kind text not null,
  subject text collate "C" not null,
  decided_by text collate "C" not null,
  decided_at timestamptz not null,
  reason text,
  primary key (site_id, decision_id)
);
create index decisions_by_subject on decisions (site_id, subject);
