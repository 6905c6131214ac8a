import type { Discrepancy } from '../../shared/domain/discrepancy.ts';
import { type Result, done, failed } from '../../shared/domain/result.ts';
import type { ResolveResponse } from '../../shared/protocol/board/discrepancies.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import type { MovementPorts } from '../movements/ports.ts';
import { bookDifference } from './book-difference.ts';
import { raiseCountFor } from './raise-count-for.ts';
import { raisePutBackFor } from './raise-put-back-for.ts';
import type { Consequence, ResolveFailure, Resolving } from './resolution.ts';

const nothing: Consequence = { raisedTaskId: null, mid: null };

/**
 * Decides about an open discrepancy and sets going what follows, in one transaction. The same decision again changes
 * nothing; another one is refused, because the first may be under way already.
 */
export async function resolveDiscrepancy(
  tx: SiteTransaction,
  ports: MovementPorts,
  wish: Resolving,
): Promise<Result<ResolveResponse, ResolveFailure>> {
  await tx.discrepancies.load([wish.discrepancyId]);
  const open = tx.discrepancies.get(wish.discrepancyId);
  if (!open) return failed({ kind: 'unknown' });
  if (open.status === 'resolved') {
    const isSame = open.resolution === wish.resolution;
    return isSame
      ? done({ discrepancy: open, ...nothing })
      : failed({ kind: 'resolved_otherwise', resolution: open.resolution });
  }
  const followed = await follow(tx, ports, open, wish);
  if (!followed.ok) return followed;
  const discrepancy = tx.discrepancies.put({
    ...open,
    status: 'resolved',
    resolvedAt: tx.now,
    resolvedBy: wish.by,
    resolution: wish.resolution,
    reason: wish.reason,
  });
  const { by: actor, resolution: detail } = wish;
  tx.audit({ kind: 'discrepancy_resolved', actor, subject: open.discrepancyId, detail });
  return done({ discrepancy, ...followed.value });
}

async function follow(
  tx: SiteTransaction,
  ports: MovementPorts,
  open: Discrepancy,
  wish: Resolving,
): Promise<Result<Consequence, ResolveFailure>> {
  switch (wish.resolution) {
    case 'put_back':
      return raisePutBackFor(tx, ports, open, wish);
    case 'recount':
      return raiseCountFor(tx, ports, open);
    case 'adjust':
      return bookDifference(tx, ports, open, wish);
    case 'accept':
    case 'correct_data':
    case 'contact_operator':
      return done(nothing);
  }
}
