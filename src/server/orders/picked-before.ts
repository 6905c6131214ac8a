import { lineStatus, type OrderLine } from '../../shared/domain/order.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/**
 * Lines that are told for the first time, with what the journal has as picked for them: a restored server is told of
 * orders once more, after the devices have told it what was picked. That it was no line then stays a question.
 */
export async function withPicksBefore(
  tx: Pick<SiteTransaction, 'journal'>,
  lines: readonly OrderLine[],
): Promise<OrderLine[]> {
  const byLine = new Map<string, JournalEntry[]>();
  for (const entry of await tx.journal.ofOrderLines(lines.map(({ orderLineId }) => orderLineId))) {
    const id = entry.orderLineId ?? '';
    byLine.set(id, [...(byLine.get(id) ?? []), entry]);
  }
  return lines.map((line) => {
    const entries = (byLine.get(line.orderLineId) ?? []).toSorted(byTimeApplied);
    const picked = entries.reduce((sum, entry) => Math.max(0, sum + changeBy(entry, line)), 0);
    const now = { ...line, picked };
    return { ...now, status: lineStatus(now) };
  });
}

/** Base units that went into a tote for the line, or (negative) came back out of one. */
function changeBy({ type, productId, fromPlace, toPlace, ...entry }: JournalEntry, line: OrderLine): number {
  const quantity = entry.quantity ?? 0;
  if (type === 'pick') return productId === line.productId ? quantity : 0;
  if (type === 'put-back') return fromPlace?.startsWith('lpn:') ? -quantity : 0;
  const isReturned = type === 'move' && entry.compensates !== null && productId !== null;
  return isReturned && toPlace?.startsWith('lpn:') ? quantity : 0;
}

/** A parked one takes effect when it is reprocessed. */
const byTimeApplied = (a: JournalEntry, b: JournalEntry): number =>
  Date.parse(a.appliedAt ?? '') - Date.parse(b.appliedAt ?? '') || (a.position ?? 0) - (b.position ?? 0);
