import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIds } from '../../shared/domain/random.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { ensureGeneration } from '../db/postgres/generation.ts';
import { createPostgresStore } from '../db/postgres/postgres-store.ts';
import type { SiteStore } from '../db/site-store.ts';
import { generateDemoSite } from '../demo-site/generate-demo-site.ts';
import { siteTexts } from '../demo-site/write-site-folder.ts';
import { verifySite } from '../movements/verify-site.ts';
import { systemClock, systemRandom } from '../system-ports.ts';
import { loadSite } from './load-site.ts';

const texts = siteTexts(generateDemoSite(7, '2026-11-21T08:00:00.000Z').files);
const ids = createIds(systemClock, systemRandom);

describe('loading a site', () => {
  let database: TestDatabase;
  let store: SiteStore;
  beforeAll(async () => {
    database = await createTestDatabase();
    await ensureGeneration(database.pool, { clock: systemClock, ids });
    store = createPostgresStore({
      pool: database.pool,
      clock: systemClock,
      publisher: { publish: () => undefined },
    });
  });
  afterAll(() => database.drop());

  const load = (files: ReadonlyMap<string, string>, dryRun = false) =>
    loadSite(files, { store, siteId: 'main', ids, userId: null, dryRun });
  const productCount = () => store.read('main', async (tx) => (await tx.products.find({})).length);

  it('says what a dry run would do and does nothing', async () => {
    const tried = await load(texts, true);
    expect(tried).toMatchObject({ ok: true, value: { 'products.csv': { rows: 1200, added: 1200 } } });
    expect(await productCount()).toBe(0);
    expect(await verifySite(store, 'main')).toEqual([]);
  });

  it('takes in nothing when one row is wrong', async () => {
    const broken = new Map(texts).set(
      'stock.csv',
      `${texts.get('stock.csv')}NOWHERE-1,P-1001,L1,2027-01-01,,,,3\n`,
    );
    const refused = await load(broken);
    expect(refused).toMatchObject({
      ok: false,
      failure: { faults: [{ file: 'stock.csv', column: 'place' }] },
    });
    expect(await productCount()).toBe(0);
  });

  it('takes in the whole demo site, and stock is what the journal says', async () => {
    const loaded = await load(texts);
    expect(loaded).toMatchObject({
      ok: true,
      value: { 'locations.csv': { added: 1470 }, 'orders.csv': { added: 400 }, 'users.csv': { added: 5 } },
    });
    expect(await productCount()).toBe(1200);
    expect(await verifySite(store, 'main')).toEqual([]);
  });

  it('changes nothing when the same files come again', async () => {
    const before = await store.head('main');
    const again = await load(texts);
    expect(again.ok).toBe(true);
    if (!again.ok) return;
    const counts = Object.values(again.value);
    expect(counts.every(({ rows, same }) => rows === same)).toBe(true);
    expect(await store.head('main')).toBe(before);
    expect(await verifySite(store, 'main')).toEqual([]);
  });

  it('refuses to open the same stock with another quantity', async () => {
    const header = 'place,productId,lot,expiry,serial,owner,condition,quantity';
    const [, first = ''] = (texts.get('stock.csv') ?? '').split('\n');
    const other = first.replace(/\d+$/, '999');
    const refused = await load(new Map([['stock.csv', `${header}\n${other}\n`]]));
    expect(refused).toMatchObject({
      ok: false,
      failure: { faults: [{ line: 2, column: 'quantity', found: '999' }] },
    });
  });

  it('changes what a later file says otherwise', async () => {
    const products = (texts.get('products.csv') ?? '').split('\n');
    const [header = '', first = ''] = products;
    const renamed = first.replace(/"[^"]*"/, '"Another name"');
    const loaded = await load(new Map([['products.csv', `${header}\n${renamed}\n`]]));
    expect(loaded).toMatchObject({ ok: true, value: { 'products.csv': { rows: 1, changed: 1 } } });
  });
});
