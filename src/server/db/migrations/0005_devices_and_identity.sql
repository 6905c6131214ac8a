-- Who may speak to the server. Tokens and codes are kept as SHA-256, PINs as salted scrypt.

create table devices (
  site_id text collate "C" not null,
  device_id text collate "C" not null,
  name text not null,
  lpn_block bigint not null,
  token_hash text not null,
  model text not null,
  enrolled_at timestamptz not null,
  enrolled_by text,
  revoked_at timestamptz,
  revoked_by text,
  primary key (site_id, device_id)
);
create unique index devices_by_token on devices (token_hash);
create unique index devices_by_lpn_block on devices (site_id, lpn_block);

-- Written with every call of a device, outside the site's lock.
create table device_contacts (
  site_id text collate "C" not null,
  device_id text collate "C" not null,
  last_contact timestamptz not null,
  cursor bigint not null default 0,
  unsent bigint not null default 0,
  parked bigint not null default 0,
  user_id text collate "C",
  build text,
  storage_persisted boolean,
  battery double precision,
  primary key (site_id, device_id)
);

create table credentials (
  site_id text collate "C" not null,
  user_id text collate "C" not null,
  hash text not null,
  changed_at timestamptz not null,
  primary key (site_id, user_id)
);

-- Operators signed in on a device.
create table sessions (
  site_id text collate "C" not null,
  session_id text collate "C" not null,
  user_id text collate "C" not null,
  device_id text collate "C" not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (site_id, session_id)
);
create index sessions_by_user on sessions (site_id, user_id);

create table enrolment_codes (
  site_id text collate "C" not null,
  code_hash text collate "C" not null,
  created_at timestamptz not null,
  created_by text collate "C",
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by text collate "C",
  primary key (site_id, code_hash)
);

create table manager_sessions (
  site_id text collate "C" not null,
  token_hash text collate "C" not null,
  user_id text collate "C" not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (site_id, token_hash)
);
create index manager_sessions_by_user on manager_sessions (site_id, user_id);
