-- What devices hold: the latest state of each published row, at the position of its last change. Positions are
-- given under the site's lock, so they are in commit order and a pull is one range scan. `audience` is '' for every
-- device of the site, else the one device that may see it.

create table feed (
  site_id text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  audience text collate "C" not null,
  pos bigint not null,
  rev bigint not null,
  deleted boolean not null,
  row jsonb,
  primary key (site_id, type, id, audience)
);
create unique index feed_in_order on feed (site_id, pos);
