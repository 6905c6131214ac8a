import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import type { MovementBody } from '../../shared/domain/movement.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { readMovement } from './raw-entry.ts';

/** What the movement that showed a discrepancy says of the goods; empty where there was none. */
export async function shownBody(tx: SiteTransaction, { mid }: Discrepancy): Promise<MovementBody> {
  if (mid === null) return {};
  await tx.journal.load([mid]);
  const entry = tx.journal.get(mid);
  return (entry && readMovement(entry.raw)?.body) ?? {};
}
