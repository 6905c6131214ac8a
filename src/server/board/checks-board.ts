import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import type { CheckRecord } from '../../shared/domain/quality/check-record.ts';
import { type Result, done } from '../../shared/domain/result.ts';
import type { CheckRow, checksQuerySchema } from '../../shared/protocol/board/checks.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, equals, every, rows } from './board-database.ts';
import { type CheckEntry, decisionFrom, photosIn } from './check-entry.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { deviceName, person } from './named-rows.ts';
import { plateText } from '../../shared/domain/plate-text.ts';
import { type SearchText, searchText } from './search-text.ts';

export type FoundCheck = Omit<CheckRow, 'record' | 'decisions' | 'photos'> & {
  record: CheckRecord;
  entries: CheckEntry[];
};

const positionSchema = z.tuple([z.string(), z.string()]);

/** Checks that were decided, the latest first, with what followed from each. */
export async function findChecks(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof checksQuerySchema>,
): Promise<Result<Page<CheckRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const conditions = [
    text ? matches(text) : undefined,
    equals(sql`decided.product_id`, query.productId),
    equals(sql`decided.supplier`, query.supplier),
    query.passed ? sql`${passed} = any(${query.passed})` : undefined,
    position.value ? sql`(decided.checked_at, decided.check_id) < (${sql.join(position.value)})` : undefined,
  ];
  const found = await rows(database, checkRows(siteId, conditions, query.limit + 1));
  const { items, next } = pageFrom(found, query.limit, ({ at, checkId }) => [at, checkId]);
  return done({ items: items.map(checkRow), next });
}

export async function findCheck(
  database: BoardDatabase,
  siteId: string,
  checkId: string,
): Promise<FoundCheck | undefined> {
  const [found] = await rows(database, checkRows(siteId, [sql`decided.check_id = ${checkId}`], 1));
  return found;
}

export function checkRow({ entries, record, ...check }: FoundCheck): CheckRow {
  const { answers: _answers, ...figures } = record;
  return {
    ...check,
    record: figures,
    decisions: entries.map(decisionFrom),
    photos: photosIn(entries).length,
  };
}

const passed = sql`(case when (decided.record ->> 'passed')::boolean then 'yes' else 'no' end)`;

const matches = ({ startsWith, contains, exact }: SearchText): RawBuilder<unknown> => sql`(
  decided.check_id like ${startsWith} or decided.product_id ilike ${startsWith} or product.name ilike ${contains}
  or decided.supplier ilike ${contains} or decided.lpn = ${plateText(exact)} or first.lot = ${exact})`;

const checkRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<FoundCheck> => sql<FoundCheck>`
  select decided.check_id, decided.checked_at as at, decided.supplier, decided.lpn, decided.record,
    ${person('checker')} as user, ${deviceName('device')} as device, followed.entries, jsonb_build_object(
      'productId', decided.product_id, 'name', coalesce(product.name, decided.product_id)) as product
  from checks decided
  join movements first on first.site_id = decided.site_id and first.mid = decided.mid
  left join products product on product.site_id = decided.site_id and product.product_id = decided.product_id
  left join users checker on checker.site_id = decided.site_id and checker.user_id = decided.user_id
  left join devices device on device.site_id = decided.site_id and device.device_id = decided.device_id
  cross join lateral (${movementsOfCheck}) followed
  where decided.site_id = ${siteId} and ${every(conditions)}
  order by decided.checked_at desc, decided.check_id desc limit ${limit}`;

const movementsOfCheck = sql`
  select coalesce(jsonb_agg(jsonb_build_object('mid', entry.mid, 'raw', entry.raw, 'approver', ${person('approver')},
    'undone', exists (select from movements undo
      where undo.site_id = entry.site_id and undo.compensates = entry.mid)) order by entry.position), '[]') as entries
  from movements entry
  left join users approver on approver.site_id = entry.site_id
    and approver.user_id = entry.raw::jsonb -> 'body' ->> 'approvedBy'
  where entry.site_id = decided.site_id and entry.check_id = decided.check_id and entry.compensates is null`;
