import { describe, expect, it } from 'vitest';
import type { AuditEntry, AuditEvent } from '../../db/rows/audit-entry.ts';
import { emptyChain, hashOf, linkEvents } from './audit-chain.ts';
import { chainFaults } from './check-audit.ts';

const at = '2026-11-21T10:00:00.000Z';
const event = (subject: string): AuditEvent => ({ kind: 'signed_in', actor: subject, subject, origin: 'D1' });
const { entries, head } = linkEvents(emptyChain, [event('U-1'), event('U-2'), event('U-3')], at);
const subjects = (given: readonly AuditEntry[], end = head) =>
  chainFaults(given, end).map(({ subject }) => subject);
const replaced = (index: number, change: Partial<AuditEntry>) =>
  entries.map((entry, place) => (place === index ? { ...entry, ...change } : entry));

describe('the chain of the audit log', () => {
  it('goes on where it ended, and is sound', () => {
    const more = linkEvents(head, [event('U-4')], at);
    expect(more.entries[0]).toMatchObject({ auditId: '000000000004', position: 4, previous: head.hash });
    expect(chainFaults([...entries, ...more.entries], more.head)).toEqual([]);
    expect(chainFaults([], emptyChain)).toEqual([]);
  });

  it('an entry that was changed shows', () => {
    expect(subjects(replaced(1, { subject: 'U-9' }))).toEqual(['entry 000000000002 was changed']);
    expect(subjects(replaced(1, { at: '2026-11-21T11:00:00.000Z' }))).toEqual([
      'entry 000000000002 was changed',
    ]);
  });

  it('one that was changed with its hash shows at the next', () => {
    const second = entries[1] as AuditEntry;
    const hash = hashOf({ ...second, subject: 'U-9' });
    expect(subjects(replaced(1, { subject: 'U-9', hash }))).toEqual([
      'entry 000000000003 does not follow the one before it',
    ]);
  });

  it('one that is missing shows, also at the end and at the beginning', () => {
    expect(subjects(entries.filter((_, index) => index !== 1))).toEqual(['entry 000000000003 follows a gap']);
    expect(subjects(entries.slice(0, 2))).toEqual(['the end of the log']);
    expect(subjects(entries.slice(1))).toEqual(['entry 000000000002 follows a gap']);
  });

  it('a last one that was replaced shows', () => {
    const other = linkEvents(
      { headId: 'head', position: 2, hash: entries[1]?.hash ?? '' },
      [event('U-9')],
      at,
    );
    expect(subjects([...entries.slice(0, 2), ...other.entries])).toEqual(['the last entry was replaced']);
  });
});
