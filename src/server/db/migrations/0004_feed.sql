-- Where in the order of commits each published row changed last. Positions are given under the site's lock, so a
-- pull is one range scan; the rows themselves are read from their own tables then. `audience` is '' for every device
-- of the site, else the one device that may see the row.

create table feed (
  site_id text collate "C" not null,
  type text collate "C" not null,
  id text collate "C" not null,
  audience text collate "C" not null,
  pos bigint not null,
  rev bigint not null,
  deleted boolean not null,
  primary key (site_id, type, id, audience)
);
create unique index feed_in_order on feed (site_id, pos);
