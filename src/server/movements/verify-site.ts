import type { Movement } from '../../shared/domain/movement.ts';
import { remainderOf } from '../db/rows/allocation.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteReading } from '../db/site-transaction.ts';
import { receivedOnOrders, worksOnGoods } from '../receiving/receiving-figures.ts';
import { replay } from './replay.ts';
import { sentMovement } from './sent-movement.ts';

/** Something that must not be: the invariant, the row, and the two figures that should agree. */
export type Difference = {
  invariant:
    | 'stock is the replay of the journal'
    | 'places sum to zero'
    | 'streams have no gap'
    | 'promises add up'
    | 'orders have what was received'
    | 'goods are work once';
  subject: string;
  expected: number;
  actual: number;
};

const pageSize = 5000;

/** Checks what is computed against what it is computed from. An empty list is a sound site. */
export function verifySite(store: SiteStore, siteId: string): Promise<Difference[]> {
  return store.read(siteId, async (tx) => [
    ...(await checkJournal(tx)),
    ...(await checkSums(tx)),
    ...(await checkStreams(tx)),
    ...(await checkPromises(tx)),
    ...compare('goods are work once', ...(await worksOnGoods(tx))),
  ]);
}

/** What is computed from the movements alone. */
async function checkJournal(tx: SiteReading): Promise<Difference[]> {
  const entries = await appliedEntries(tx);
  // They have been read strictly before they were applied.
  const stock = replay(entries.map(({ raw }) => sentMovement(raw) as Movement));
  const actual = new Map((await tx.stock.find({})).map(({ stockId, quantity }) => [stockId, quantity]));
  return [
    ...compare('stock is the replay of the journal', stock, actual),
    ...compare('orders have what was received', ...(await receivedOnOrders(tx, entries))),
  ];
}

async function appliedEntries(tx: SiteReading): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  let position = 0;
  for (;;) {
    const page = await tx.journal.after(position, pageSize);
    entries.push(...page.filter(({ appliedAt }) => appliedAt !== null));
    if (page.length < pageSize) return entries;
    position = page.at(-1)?.position ?? position;
  }
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
    if (actual !== last || numbers.length !== last) {
      differences.push({
        invariant: 'streams have no gap',
        subject: `${deviceId} ${epoch}`,
        expected: last,
        actual,
      });
    }
  }
  return differences;
}

async function checkPromises(tx: SiteReading): Promise<Difference[]> {
  const byStock = new Map<string, number>();
  const byLine = new Map<string, number>();
  for (const allocation of await tx.allocations.find({ status: 'open' })) {
    const { stockId, orderLineId } = allocation;
    byStock.set(stockId, (byStock.get(stockId) ?? 0) + remainderOf(allocation));
    byLine.set(orderLineId, (byLine.get(orderLineId) ?? 0) + remainderOf(allocation));
  }
  const stock = new Map(
    (await tx.stock.find({ holds: true })).map(({ stockId, allocated }) => [stockId, allocated]),
  );
  const lines = new Map(
    (await tx.orderLines.find({})).map(({ orderLineId, allocated }) => [orderLineId, allocated]),
  );
  return [...compare('promises add up', byStock, stock), ...compare('promises add up', byLine, lines)];
}

function compare(
  invariant: Difference['invariant'],
  expected: ReadonlyMap<string, number>,
  actual: ReadonlyMap<string, number>,
): Difference[] {
  return [...new Set([...expected.keys(), ...actual.keys()])]
    .map((subject) => ({
      invariant,
      subject,
      expected: expected.get(subject) ?? 0,
      actual: actual.get(subject) ?? 0,
    }))
    .filter((difference) => difference.expected !== difference.actual);
}
