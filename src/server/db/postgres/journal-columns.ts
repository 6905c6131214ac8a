import type { JournalEntry, JournalSubject } from '../rows/journal-entry.ts';
import { type ColumnType, snakeCase } from './table-columns.ts';

type Stored = Exclude<keyof JournalEntry, 'position'>;

const columns: { readonly [Field in Stored]: ColumnType } = {
  mid: 'text',
  deviceId: 'text',
  epoch: 'text',
  seq: 'bigint',
  type: 'text',
  version: 'bigint',
  userId: 'text',
  sessionId: 'text',
  taskId: 'text',
  orderId: 'text',
  orderLineId: 'text',
  pickLineId: 'text',
  productId: 'text',
  fromPlace: 'text',
  toPlace: 'text',
  lpn: 'text',
  lot: 'text',
  purchaseOrderId: 'text',
  receiptId: 'text',
  checkId: 'text',
  quantity: 'bigint',
  compensates: 'text',
  deviceWall: 'timestamptz',
  receivedAt: 'timestamptz',
  appliedAt: 'timestamptz',
  status: 'text',
  outcome: 'jsonb',
  raw: 'text',
  traceId: 'text',
};

/** What stays of a parked entry when it is settled; the rest is read from it only then. */
const facts: readonly Stored[] = ['mid', 'deviceId', 'epoch', 'seq', 'receivedAt', 'raw', 'traceId'];

const fields = Object.keys(columns) as Stored[];
const source = `jsonb_to_recordset($2::jsonb) as r(${fields.map((field) => `"${field}" ${columns[field]}`).join(', ')})`;
const select = `select ${[...fields, 'position'].map((field) => `${snakeCase(field)} as "${field}"`).join(', ')} from movements`;

export const journalStatements = {
  byMids: `${select} where site_id = $1 and mid = any($2::text[])`,
  ofOrderLines: `${select} where site_id = $1 and order_line_id = any($2::text[]) and applied_at is not null order by position`,
  of: (subject: JournalSubject) =>
    `${select} where site_id = $1 and ${snakeCase(subject)} = any($2::text[]) and applied_at is not null order by position`,
  append: `insert into movements (site_id, ${fields.map(snakeCase).join(', ')})
    select $1, ${fields.map((field) => `r."${field}"`).join(', ')} from ${source} order by r."deviceId", r.epoch, r.seq`,
  after: `${select} where site_id = $1 and position > $2 order by position limit $3`,
  parkedAfter: `${select} where site_id = $1 and status = 'parked' and position > $2 order by position limit $3`,
  repeat: `insert into repeated_entries (site_id, device_id, epoch, seq, mid)
    select $1, r."deviceId", r.epoch, r.seq, r.mid
    from jsonb_to_recordset($2::jsonb) as r("deviceId" text, epoch text, seq bigint, mid text)`,
  settle: `update movements m set ${fields
    .filter((field) => !facts.includes(field))
    .map((field) => `${snakeCase(field)} = r."${field}"`)
    .join(', ')} from ${source} where m.site_id = $1 and m.mid = r.mid`,
  placesTouchedBy: `select place from (
      select to_place as place, position from movements where site_id = $1 and device_id = $2 and to_place is not null
      union all
      select from_place, position from movements where site_id = $1 and device_id = $2 and from_place is not null
    ) touched group by place order by max(position) desc, place limit $3`,
  streams: `select s.device_id as "deviceId", s.epoch, s.last from streams s
    join jsonb_to_recordset($2::jsonb) as r("deviceId" text, epoch text)
      on s.device_id = r."deviceId" and s.epoch = r.epoch where s.site_id = $1`,
  allStreams:
    'select device_id as "deviceId", epoch, last from streams where site_id = $1 order by device_id, epoch',
  numbers: `select seq from movements where site_id = $1 and device_id = $2 and epoch = $3
    union all select seq from repeated_entries where site_id = $1 and device_id = $2 and epoch = $3 order by seq`,
  advance: `insert into streams (site_id, device_id, epoch, last)
    select $1, r."deviceId", r.epoch, r.last from jsonb_to_recordset($2::jsonb) as r("deviceId" text, epoch text, last bigint)
    on conflict (site_id, device_id, epoch) do update set last = excluded.last`,
} as const;
