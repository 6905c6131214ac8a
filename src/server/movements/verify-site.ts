import type { SiteStore } from '../db/site-store.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { receivedOnOrders, worksOnGoods } from '../receiving/receiving-figures.ts';
import { checkAudit } from '../security/audit/check-audit.ts';
import { checkOrders } from './verify/check-orders.ts';
import { checkPromises } from './verify/check-promises.ts';
import { compare, type Difference } from './verify/difference.ts';
import { type JournalFigures, readJournal } from './verify/read-journal.ts';

export type { Difference } from './verify/difference.ts';

/** Checks what is computed against what it is computed from. An empty list is a sound site. */
export function verifySite(store: Pick<SiteStore, 'read'>, siteId: string): Promise<Difference[]> {
  return store.read(siteId, checkAll);
}

/** The same within a transaction that reads one moment of the site. */
export async function checkAll(tx: SiteReading): Promise<Difference[]> {
  const journal = await readJournal(tx);
  return [
    ...(await checkJournal(tx, journal)),
    ...journal.columns,
    ...journal.questions,
    ...(await checkSums(tx)),
    ...(await checkStreams(tx)),
    ...(await checkPromises(tx)),
    ...(await checkOrders(tx, journal.picked)),
    ...compare('goods are work once', ...(await worksOnGoods(tx))),
    ...(await checkAudit(tx)),
  ];
}

/** What is computed from the movements alone. */
async function checkJournal(tx: SiteReading, { stock, received }: JournalFigures): Promise<Difference[]> {
  const actual = new Map((await tx.stock.find({})).map(({ stockId, quantity }) => [stockId, quantity]));
  return [
    ...compare('stock is the replay of the journal', stock, actual),
    ...compare('orders have what was received', ...(await receivedOnOrders(tx, received))),
  ];
}

/** Goods change place, condition and owner; a product as a whole neither comes from nor goes to nowhere. */
async function checkSums(tx: SiteReading): Promise<Difference[]> {
  const sums = new Map<string, number>();
  for (const { productId, quantity } of await tx.stock.find({})) {
    sums.set(productId, (sums.get(productId) ?? 0) + quantity);
  }
  return compare('places sum to zero', new Map(), sums);
}

async function checkStreams(tx: SiteReading): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { deviceId, epoch, last } of await tx.journal.allStreams()) {
    const numbers = await tx.journal.numbers(deviceId, epoch);
    const firstWrong = numbers.findIndex((seq, index) => seq !== index + 1);
    const actual = firstWrong === -1 ? numbers.length : firstWrong;
    if (actual === last && numbers.length === last) continue;
    const subject = `${deviceId} ${epoch}`;
    differences.push({ invariant: 'streams have no gap', subject, expected: last, actual });
  }
  return differences;
}
