import { type RawBuilder, sql } from 'kysely';
import * as z from 'zod/mini';
import type { InspectionMode } from '../../shared/domain/quality/inspection-state.ts';
import { type Result, done } from '../../shared/domain/result.ts';
import type {
  InspectionStateDetail,
  InspectionStateRow,
  JudgedLot,
  inspectionStatesQuerySchema,
} from '../../shared/protocol/board/checks.ts';
import type { Page } from '../../shared/protocol/board/page.ts';
import { type BoardDatabase, among, every, oneRow, rows } from './board-database.ts';
import { type BadCursor, pageFrom, readCursor } from './keyset.ts';
import { type SearchText, searchText } from './search-text.ts';

type Ranked = InspectionStateRow & { rank: number };

const positionSchema = z.tuple([z.int(), z.string()]);

/** How sharply each supplier's deliveries of a product are looked at, the sharpest first. */
export async function findInspectionStates(
  database: BoardDatabase,
  siteId: string,
  query: z.infer<typeof inspectionStatesQuerySchema>,
): Promise<Result<Page<InspectionStateRow>, BadCursor>> {
  const position = readCursor(positionSchema, query.after);
  if (!position.ok) return position;
  const text = searchText(query.q);
  const conditions = [
    text ? matches(text) : undefined,
    among(sql`state.mode`, query.mode),
    position.value ? sql`(${rank}, state.inspection_state_id) > (${sql.join(position.value)})` : undefined,
  ];
  const found = await rows(database, stateRows(siteId, conditions, query.limit + 1));
  return done(pageFrom(found, query.limit, (row) => [row.rank, row.inspectionStateId]));
}

/** One of them with its lots, the latest first, and after which of them the mode changed. */
export async function findInspectionState(
  database: BoardDatabase,
  siteId: string,
  inspectionStateId: string,
): Promise<InspectionStateDetail | undefined> {
  const state = await oneRow(
    database,
    stateRows(siteId, [sql`state.inspection_state_id = ${inspectionStateId}`], 1),
  );
  if (!state) return undefined;
  const lots = await rows(database, judgedLots(siteId, state));
  return { ...state, history: withSwitches(lots, state.mode) };
}

/** `lots`: the latest first. A lot switched the mode when the next one was judged in another. */
export function withSwitches(lots: readonly JudgedLot[], modeNow: InspectionMode): JudgedLot[] {
  return lots.map((lot, index) => {
    const next = lots[index - 1]?.mode ?? modeNow;
    return { ...lot, switchedTo: next === lot.mode ? null : next };
  });
}

const rank = sql`array_position(array['discontinued', 'tightened', 'normal', 'reduced'], state.mode)`;

const matches = ({ startsWith, contains }: SearchText): RawBuilder<unknown> => sql`(
  state.supplier ilike ${contains} or state.product_id ilike ${startsWith} or product.name ilike ${contains})`;

const stateRows = (
  siteId: string,
  conditions: readonly (RawBuilder<unknown> | undefined)[],
  limit: number,
): RawBuilder<Ranked> => sql<Ranked>`
  select state.inspection_state_id, state.supplier, state.product_id, state.mode, state.recent,
    state.rejected_on_tightened, state.score, state.rev, ${rank} as rank,
    coalesce(product.name, state.product_id) as product_name, past.lots, past.last_at
  from inspection_states state
  left join products product using (site_id, product_id)
  cross join lateral (
    select count(*) as lots, max(lot.checked_at) as last_at from checks lot
    where lot.site_id = state.site_id and lot.inspection_state_id = state.inspection_state_id
      and lot.standing > 0) past
  where state.site_id = ${siteId} and ${every(conditions)}
  order by rank, state.inspection_state_id limit ${limit}`;

/** Lots that a history shows at most. */
const mostLots = 200;

const judgedLots = (siteId: string, { inspectionStateId }: InspectionStateRow): RawBuilder<JudgedLot> =>
  sql<JudgedLot>`
    select lot.check_id, lot.checked_at as at, lot.record ->> 'mode' as mode,
      (lot.record ->> 'passed')::boolean as passed, (lot.record ->> 'defects')::bigint as defects,
      (lot.record ->> 'sampleSize')::bigint as sample_size, null as switched_to
    from checks lot
    where lot.site_id = ${siteId} and lot.inspection_state_id = ${inspectionStateId} and lot.standing > 0
    order by lot.number desc limit ${mostLots}`;
