import { amountOf } from '../../shared/domain/movement-amount.ts';
import type { CheckDecision } from '../../shared/protocol/board/checks.ts';
import type { Person } from '../../shared/protocol/board/people-and-devices.ts';
import { readMovement } from './raw-entry.ts';

/** One movement that followed from a check. */
export type CheckEntry = {
  mid: string;
  raw: string;
  /** The second person, as far as he is known. */
  approver: Person | null;
  undone: boolean;
};

export function decisionFrom({ mid, raw, undone, approver }: CheckEntry): CheckDecision {
  const body = readMovement(raw)?.body ?? {};
  const { disposition = null, lot = null, from = null, to = null, toCondition = null, reason = null } = body;
  const { approvedBy } = body;
  const named = approvedBy === undefined ? null : { userId: approvedBy, name: approvedBy };
  return {
    mid,
    disposition,
    quantity: amountOf(body),
    lot,
    from,
    to,
    toCondition,
    approvedBy: approver ?? named,
    reason,
    undone,
  };
}

/** Ids of the photos that these movements name, each once. */
export const photosIn = (entries: readonly CheckEntry[]): string[] => [
  ...new Set(entries.flatMap(({ raw }) => readMovement(raw)?.body.evidenceIds ?? [])),
];
