import type { Ids } from '../../shared/domain/random.ts';
import type { Decision } from '../db/rows/decision.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';

/** Keeps who decided what, and why, in the transaction of what follows from it, and in the audit log. */
export function noteDecision(
  tx: Pick<SiteTransaction, 'decisions' | 'now' | 'audit'>,
  ids: Ids,
  {
    kind,
    subject,
    decidedBy,
    reason,
  }: Pick<Decision, 'kind' | 'subject' | 'decidedBy'> & { reason?: string | undefined },
): void {
  const stated = reason === undefined || reason === '' ? null : reason;
  tx.decisions.put({ decisionId: ids.next(), kind, subject, decidedBy, decidedAt: tx.now, reason: stated });
  tx.audit({ kind: 'decision', actor: decidedBy, subject, detail: kind });
}
