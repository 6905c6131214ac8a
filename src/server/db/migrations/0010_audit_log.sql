-- Who did what that matters for security, for ever: each entry carries the hash of the one before it, so that a
-- changed, missing or inserted one shows (`npm run verify`).

create table audit_entries (
  site_id text collate "C" not null,
  audit_id text collate "C" not null,
  position bigint not null,
  at timestamptz not null,
  kind text not null,
  actor text,
  subject text,
  origin text,
  detail text,
  previous text not null,
  hash text not null,
  primary key (site_id, audit_id),
  unique (site_id, position)
);
create index audit_entries_by_subject on audit_entries (site_id, subject);

-- Where the chain of a site ends now: one row a site.
create table audit_heads (
  site_id text collate "C" not null,
  head_id text collate "C" not null,
  position bigint not null,
  hash text not null,
  primary key (site_id, head_id)
);

create function keep_audit_entries() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to: % is not possible', lower(tg_op) using errcode = 'restrict_violation';
end $$;

create trigger audit_entries_are_kept before update or delete on audit_entries
  for each row execute function keep_audit_entries();
create trigger audit_entries_are_not_emptied before truncate on audit_entries
  for each statement execute function keep_audit_entries();
