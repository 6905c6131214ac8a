import { sql } from 'kysely';
import type { ProductName } from '../../shared/protocol/board/named-goods.ts';
import type { Recall, RecallQuery } from '../../shared/protocol/board/recall.ts';
import { type BoardDatabase, atOneMoment, oneRow, rows } from './board-database.ts';
import { freshnessOf } from './freshness.ts';
import { aboutLot } from './lot-movements.ts';
import { recallPlaces, recallStock, recallTotals } from './recall-stock.ts';
import { recallCustomers, recallSources, recallWork } from './recall-ways.ts';

/** Everything about a lot in one question, as of one moment; empty lists for a lot nobody ever saw. */
export function findRecall(
  database: BoardDatabase,
  siteId: string,
  { query, asOf }: { query: RecallQuery; asOf: string },
): Promise<Recall> {
  return atOneMoment(database, async (moment) => ({
    lot: query.lot,
    products: await productsOf(moment, siteId, query.lot),
    totals: await recallTotals(moment, siteId, query),
    stock: await recallStock(moment, siteId, query),
    work: await recallWork(moment, siteId, query),
    customers: await recallCustomers(moment, siteId, query),
    sources: await recallSources(moment, siteId, query),
    places: await recallPlaces(moment, siteId, query),
    movements: await countMovements(moment, siteId, query),
    freshness: await freshnessOf(moment, siteId, { asOf }),
  }));
}

/** Lots are numbered by their makers: several products may have one of the same name. */
const productsOf = (database: BoardDatabase, siteId: string, lot: string): Promise<ProductName[]> =>
  rows(
    database,
    sql<ProductName>`
      select distinct stock.product_id, coalesce(product.name, stock.product_id) as name
      from stock left join products product using (site_id, product_id)
      where stock.site_id = ${siteId} and stock.lot = ${lot} order by stock.product_id`,
  );

async function countMovements(database: BoardDatabase, siteId: string, query: RecallQuery): Promise<number> {
  const counted = await oneRow(
    database,
    sql<{ count: number }>`
      select count(*) as count from movements entry where entry.site_id = ${siteId} and ${aboutLot(siteId, query)}`,
  );
  return counted?.count ?? 0;
}
