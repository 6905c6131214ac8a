import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import { type Result, done } from '../../shared/domain/result.ts';
import type { AnnouncementRow, announcementsQuerySchema } from '../../shared/protocol/board/announcements.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, equals, every, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { type SearchText, searchText } from './search-text.ts';

const positionSchema = z.tuple([z.string(), z.string()]);

/** Advance shipping notices with their units, the next to arrive first. */
export async function findAnnouncements(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof announcementsQuerySchema>,
): Promise<Result<Page<AnnouncementRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const conditions = [
    text ? matches(text) : undefined,
    among(sql`asn.status`, query.status),
    equals(sql`asn.purchase_order_id`, query.purchaseOrderId),
    position.value ? sql`(asn.expected_on, asn.asn_id) > (${sql.join(position.value)})` : undefined,
  ];
  const found = await rows(
    database,
    sql<AnnouncementRow>`
      select asn.asn_id, asn.purchase_order_id, asn.supplier, asn.delivery_note, asn.expected_on, asn.status, asn.rev,
        named.units
      from asns asn
      cross join lateral (${unitsWithNames}) named
      where asn.site_id = ${siteId} and ${every(conditions)}
      order by asn.expected_on, asn.asn_id limit ${query.limit + 1}`,
  );
  return done(pageFrom(found, query.limit, ({ expectedOn, asnId }) => [expectedOn, asnId]));
}

/** Units in the order of their numbers, each product with its name. */
const unitsWithNames = sql`
  select coalesce(jsonb_agg(unit || jsonb_build_object('contents', content.list) order by unit ->> 'sscc'), '[]') as units
  from jsonb_array_elements(asn.units) unit
  cross join lateral (
    select coalesce(jsonb_agg(part || jsonb_build_object('productName', coalesce(product.name, part ->> 'productId'))),
      '[]') as list
    from jsonb_array_elements(unit -> 'contents') part
    left join products product on product.site_id = asn.site_id and product.product_id = part ->> 'productId') content`;

const matches = ({ startsWith, contains, exact }: SearchText): RawBuilder<unknown> => sql`(
  asn.asn_id ilike ${startsWith} or asn.supplier ilike ${contains} or asn.delivery_note ilike ${startsWith}
  or asn.purchase_order_id ilike ${startsWith}
  or asn.units @> jsonb_build_array(jsonb_build_object('sscc', ${plateText(exact)}::text)))`;
