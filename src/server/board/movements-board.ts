import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { MovementRow, movementsQuerySchema } from '../../shared/protocol/board/movements.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, equals, every, oneRow, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceName, person, productName } from './named-rows.ts';
import { aboutLot } from './lot-movements.ts';
import { glimpseOf, readMovement } from './raw-entry.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { type SearchText, searchText } from './search-text.ts';

type Query = z.infer<typeof movementsQuerySchema>;
export type FoundMovement = Omit<MovementRow, 'reason' | 'taskStep' | 'receiptStep' | 'type'> & {
  type: string | null;
  position: number;
  raw: string;
};

const positionSchema = z.tuple([z.int()]);

/** Movements in the order the server took them, the newest first. */
export async function findMovements(
  database: BoardDatabase,
  siteId: string,
  query: Query,
): Promise<Result<Page<MovementRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const conditions = [
    text ? matches(siteId, text) : undefined,
    position.value ? sql`entry.position < ${position.value[0]}` : undefined,
    ...filters(siteId, query),
    ...(query.lot === undefined
      ? [equals(sql`entry.product_id`, query.productId)]
      : [aboutLot(siteId, { lot: query.lot, productId: query.productId })]),
  ];
  const found = await rows(
    database,
    sql<FoundMovement>`${selection} where entry.site_id = ${siteId} and ${every(conditions)}
      order by entry.position desc limit ${query.limit + 1}`,
  );
  const { items, next } = pageFrom(found, query.limit, (row) => [row.position]);
  return done({ items: items.map(movementRow), next });
}

export const findMovement = (
  database: BoardDatabase,
  siteId: string,
  mid: string,
): Promise<FoundMovement | undefined> =>
  oneRow(database, sql<FoundMovement>`${selection} where entry.site_id = ${siteId} and entry.mid = ${mid}`);

export const findCompensations = (
  database: BoardDatabase,
  siteId: string,
  mid: string,
): Promise<FoundMovement[]> =>
  rows(
    database,
    sql<FoundMovement>`${selection} where entry.site_id = ${siteId} and entry.compensates = ${mid}
      order by entry.position`,
  );

export function movementRow(found: FoundMovement): MovementRow {
  const { reason = null, taskStep = null, receiptStep = null } = readMovement(found.raw)?.body ?? {};
  return { ...found, type: found.type ?? glimpseOf(found.raw).type ?? '?', reason, taskStep, receiptStep };
}

const selection = sql<FoundMovement>`
  select entry.mid, entry.type, entry.status, entry.device_wall as recorded_at,
    entry.received_at, entry.quantity, entry.from_place as "from", entry.to_place as "to", entry.lpn,
    entry.order_line_id, entry.task_id, entry.position, entry.raw,
    ${person('operator')} as user, ${deviceName('device')} as device, ${productName('product')} as product,
    (select count(*) from discrepancies question
      where question.site_id = entry.site_id and question.mid = entry.mid) as discrepancies
  from movements entry
  left join users operator on operator.site_id = entry.site_id and operator.user_id = entry.user_id
  left join devices device on device.site_id = entry.site_id and device.device_id = entry.device_id
  left join products product on product.site_id = entry.site_id and product.product_id = entry.product_id`;

const filters = (siteId: string, query: Query): (RawBuilder<unknown> | undefined)[] => [
  among(sql`entry.type`, query.type),
  among(sql`entry.status`, query.status),
  query.place ? sql`${query.place} in (entry.from_place, entry.to_place)` : undefined,
  equals(sql`entry.user_id`, query.userId),
  equals(sql`entry.device_id`, query.deviceId),
  equals(sql`entry.order_id`, query.orderId),
  equals(sql`entry.order_line_id`, query.orderLineId),
  equals(sql`entry.task_id`, query.taskId),
  equals(sql`entry.purchase_order_id`, query.purchaseOrderId),
  equals(sql`entry.receipt_id`, query.receiptId),
  query.container ? ofContainer(siteId, plateText(query.container)) : undefined,
  query.receivedFrom ? sql`entry.received_at >= ${query.receivedFrom}` : undefined,
  query.receivedBefore ? sql`entry.received_at < ${query.receivedBefore}` : undefined,
];

/** Its own ways, and what went into it and out of it. Each part has an index of its own. */
const ofContainer = (siteId: string, lpn: string): RawBuilder<unknown> => sql`entry.mid in (
  select mid from movements where site_id = ${siteId} and lpn = ${lpn}
  union all select mid from movements where site_id = ${siteId} and from_place = ${`lpn:${lpn}`}
  union all select mid from movements where site_id = ${siteId} and to_place = ${`lpn:${lpn}`})`;

/** Whatever a person may hold in hand: an id, a code from a label, or a name. Each part has an index of its own. */
const matches = (
  siteId: string,
  { exact, upper, startsWith, contains, barcode }: SearchText,
) => sql`entry.mid in (
  select mid from movements where site_id = ${siteId} and mid like ${startsWith.toLowerCase()}
  union all select mid from movements where site_id = ${siteId} and task_id = ${exact.toLowerCase()}
  union all select mid from movements where site_id = ${siteId} and order_id = ${upper}
  union all select mid from movements where site_id = ${siteId} and order_line_id = ${upper}
  union all select mid from movements where site_id = ${siteId} and lpn = ${plateText(exact)}
  union all select mid from movements where site_id = ${siteId} and lot = ${exact}
  union all select mid from movements where site_id = ${siteId} and purchase_order_id = ${upper}
  union all select mid from movements where site_id = ${siteId} and from_place in (${placesNamed(upper)})
  union all select mid from movements where site_id = ${siteId} and to_place in (${placesNamed(upper)})
  union all select mid from movements where site_id = ${siteId} and product_id in (
    select product_id from products where site_id = ${siteId} and (product_id = ${upper} or name ilike ${contains}
      or barcodes @> jsonb_build_array(jsonb_build_object('code', ${barcode}::text))))
  union all select mid from movements where site_id = ${siteId} and user_id in (
    select user_id from users where site_id = ${siteId} and (user_id = ${upper} or badge = ${upper} or name ilike ${contains}))
  union all select mid from movements where site_id = ${siteId} and device_id in (
    select device_id from devices where site_id = ${siteId} and (device_id = ${exact} or name ilike ${exact})))`;

const placesNamed = (id: string): RawBuilder<unknown> =>
  sql.join([`location:${id}`, `lpn:${id}`, `virtual:${id.toLowerCase()}`]);
