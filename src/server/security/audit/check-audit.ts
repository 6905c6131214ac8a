import type { AuditEntry, AuditHead } from '../../db/rows/audit-entry.ts';
import type { SiteReading } from '../../db/site-transaction.ts';
import { auditHeadId, emptyChain, hashOf } from './audit-chain.ts';

/** `subject` names the entry and what is wrong with it; the figures are positions of the chain. */
export type AuditDifference = {
  invariant: 'the audit log has no break';
  subject: string;
  expected: number;
  actual: number;
};

/** Walks the whole chain of the site; every entry that does not follow from the one before it is told. */
export async function checkAudit(
  tx: Pick<SiteReading, 'auditEntries' | 'auditHeads'>,
): Promise<AuditDifference[]> {
  await tx.auditHeads.load([auditHeadId]);
  return chainFaults(await tx.auditEntries.find({}), tx.auditHeads.get(auditHeadId) ?? emptyChain);
}

/** `entries` in the order of their ids. */
export function chainFaults(entries: readonly AuditEntry[], head: AuditHead): AuditDifference[] {
  const faults: AuditDifference[] = [];
  const tell = (what: string, expected: number, actual: number) =>
    faults.push({ invariant: 'the audit log has no break', subject: what, expected, actual });
  let before = emptyChain;
  for (const { auditId, hash, ...content } of entries) {
    const { position, previous } = content;
    if (position !== before.position + 1)
      tell(`entry ${auditId} follows a gap`, before.position + 1, position);
    else if (previous !== before.hash)
      tell(`entry ${auditId} does not follow the one before it`, position - 1, position);
    if (hashOf(content) !== hash || Number(auditId) !== position)
      tell(`entry ${auditId} was changed`, Number(auditId), position);
    before = { ...before, position, hash };
  }
  if (head.position !== before.position) tell('the end of the log', head.position, before.position);
  else if (head.hash !== before.hash) tell('the last entry was replaced', head.position, before.position);
  return faults;
}
