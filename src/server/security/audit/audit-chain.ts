import { createHash } from 'node:crypto';
import type { AuditEntry, AuditEvent, AuditHead } from '../../db/rows/audit-entry.ts';

export const auditHeadId = 'head' as const;

/** Before the first entry. */
export const emptyChain: AuditHead = { headId: auditHeadId, position: 0, hash: '' };

/** Adds events to a chain, in their order: the entries to keep, and where the chain ends then. */
export function linkEvents(
  head: AuditHead,
  events: readonly AuditEvent[],
  at: string,
): { entries: AuditEntry[]; head: AuditHead } {
  const entries: AuditEntry[] = [];
  let { position, hash } = head;
  for (const { kind, actor, subject, origin = null, detail = null } of events) {
    position += 1;
    const content = { position, at, kind, actor, subject, origin, detail, previous: hash };
    hash = hashOf(content);
    entries.push({ auditId: auditIdOf(position), ...content, hash });
  }
  return { entries, head: { headId: auditHeadId, position, hash } };
}

/** What the hash of an entry must be. */
export function hashOf(entry: Omit<AuditEntry, 'auditId' | 'hash'>): string {
  const { position, at, kind, actor, subject, origin, detail, previous } = entry;
  const content = JSON.stringify([previous, position, at, kind, actor, subject, origin, detail]);
  return createHash('sha256').update(content).digest('hex');
}

const auditIdOf = (position: number): string => String(position).padStart(12, '0');
