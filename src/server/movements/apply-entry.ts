import type { Movement } from '../../shared/domain/movement.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import type { Receipt } from '../../shared/protocol/push.ts';
import type { JournalEntry } from '../db/rows/journal-entry.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { loadSubject } from '../receiving/receipt-subject.ts';
import { type Act, createAct } from './act.ts';
import { applyMovement } from './apply-movement.ts';
import { appliedEntry, type Arrival } from './entry-row.ts';
import type { Flags } from './judge-circumstances.ts';
import { lineOf } from './picked-line.ts';
import type { MovementPorts } from './ports.ts';

/** A mistake in our rules, kept from harming its neighbours. */
export type NotApplied = { kind: 'not_applied'; error: unknown };

export type Applying = { tx: SiteTransaction; ports: MovementPorts; flags: Flags };

/**
 * Applies a movement and puts its entry into the journal by `enter`, or leaves everything as it was. All rows must be
 * loaded (preload.ts).
 */
export async function applyEntry(
  { tx, ports, flags }: Applying,
  arrival: Arrival,
  movement: Movement,
  enter: (entry: JournalEntry) => void,
): Promise<Result<Receipt, NotApplied>> {
  const goBack = tx.checkpoint();
  try {
    const act = createAct({ tx, ports, movement, deviceId: arrival.deviceId });
    await applyMovement(act, flags);
    const outcome = receiptOf(act);
    const orderId = lineOf(act)?.orderId ?? null;
    const purchaseOrderId = await purchaseOrderOf(act);
    enter(appliedEntry(arrival, movement, { appliedAt: tx.now, outcome, orderId, purchaseOrderId }));
    for (const step of act.afterwards) await step();
    return done(outcome);
  } catch (error) {
    goBack();
    return failed({ kind: 'not_applied', error });
  }
}

/** Goods that were received belong to the order of their receipt, also where they do not name it themselves. */
async function purchaseOrderOf(act: Act): Promise<string | null> {
  const { type, body } = act.movement;
  const isReceiving = type === 'receive' || type === 'receipt';
  return isReceiving ? (await loadSubject(act)).purchaseOrderId : (body.purchaseOrderId ?? null);
}

function receiptOf({ movement: { mid }, discrepancies }: Act): Receipt {
  if (discrepancies.length === 0) return { mid, status: 'accepted' };
  const named = discrepancies.map(({ discrepancyId, kind }) => ({ id: discrepancyId, kind }));
  return { mid, status: 'discrepancy', discrepancies: named };
}
