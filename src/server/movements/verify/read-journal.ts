import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { Movement } from '../../../shared/domain/movement.ts';
import type { JournalEntry } from '../../db/rows/journal-entry.ts';
import type { SiteReading } from '../../db/site-transaction.ts';
import type { ReceivedEntry } from '../../receiving/came-before.ts';
import { replay } from '../replay.ts';
import { sentMovement } from '../sent-movement.ts';
import { type AppliedEntry, checkColumns, checkQuestions } from './check-entries.ts';
import type { PickedEntry } from './check-orders.ts';
import type { Difference } from './difference.ts';

const pageSize = 5000;

/** What the checks need of the journal. */
export type JournalFigures = {
  /** Base units by stock id. */
  stock: Map<string, number>;
  /** Entries that name a purchase order. */
  received: ReceivedEntry[];
  /** Entries that may change what is picked for an order line. */
  picked: PickedEntry[];
  /** What differs of the entries themselves. */
  columns: Difference[];
  questions: Difference[];
};

/** Goes through the journal page by page, and keeps figures only: a year of a site is gigabytes. */
export async function readJournal(tx: SiteReading): Promise<JournalFigures> {
  const figures: JournalFigures = { stock: new Map(), received: [], picked: [], columns: [], questions: [] };
  for (let position = 0; ; ) {
    const page = await tx.journal.after(position, pageSize);
    const applied = page
      // They have been read strictly before they were applied.
      .filter(({ appliedAt }) => appliedAt !== null)
      .map((entry): AppliedEntry => ({ entry, movement: sentMovement(entry.raw) as Movement }));
    replay(
      applied.map(({ movement }) => movement),
      figures.stock,
    );
    figures.received.push(...applied.flatMap(({ entry }) => receivedBy(entry)));
    figures.picked.push(...applied.flatMap(pickedBy));
    figures.columns.push(...checkColumns(applied));
    figures.questions.push(...(await checkQuestions(tx, applied)));
    if (page.length < pageSize) return figures;
    position = page.at(-1)?.position ?? position;
  }
}

function receivedBy({
  purchaseOrderId,
  type,
  productId,
  fromPlace,
  toPlace,
  compensates,
  quantity,
}: JournalEntry): ReceivedEntry[] {
  if (purchaseOrderId === null) return [];
  return [{ purchaseOrderId, type, productId, fromPlace, toPlace, compensates, quantity }];
}

function pickedBy({ entry, movement }: AppliedEntry): PickedEntry[] {
  const { type, body, compensates } = movement;
  if (type !== 'pick' && type !== 'put-back' && type !== 'move') return [];
  const { pickLineId = null, orderLineId = null, productId = null, from = null, to = null } = body;
  if (pickLineId === null && orderLineId === null) return [];
  const { appliedAt, position = 0 } = entry;
  const amount = amountOf(body);
  return [
    {
      type,
      compensates,
      pickLineId,
      orderLineId,
      productId,
      from,
      to,
      amount,
      appliedAt: appliedAt ?? '',
      position,
    },
  ];
}
