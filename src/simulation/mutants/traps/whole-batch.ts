import type { Edit, Mutant } from '../mutant.ts';

/** In a queue of the usual kind an entry that counts as delivered is gone, so nobody can ask for it again. */
const leavesTheQueue: Edit = {
  file: 'handheld/storage/receipts.ts',
  find: '  await tx.putEntries(changed);',
  replace: `  await tx.putEntries(changed);
  await tx.removeEntries(changed.filter((entry) => !isUnsent(entry)));`,
};

/** An answer acknowledges more than it names. */
export const wholeBatch: readonly Mutant[] = [
  {
    name: 'ack-all-on-answer',
    trap: 'whole_batch',
    says: 'the server has answered 200: all that was in the call is accepted',
    edits: [
      {
        file: 'handheld/storage/receipts.ts',
        find: 'const receipts = new Map(answer.results.map((receipt) => [receipt.mid, receipt]));',
        replace: `const accepted = batch.entries.map(({ mid }): Receipt => ({ mid, status: 'accepted' }));
  const receipts = new Map(accepted.map((receipt) => [receipt.mid, receipt]));`,
      },
      leavesTheQueue,
    ],
  },
  {
    name: 'ack-on-any-200',
    trap: 'whole_batch',
    says: '200 is 200, whatever stands in the body',
    edits: [
      {
        file: 'handheld/sync/sender.ts',
        find: "if (failure.kind === 'too_many_calls') return failedStep(failure);",
        replace: `if (failure.kind === 'too_many_calls') return failedStep(failure);
    if (failure.status === 200) return delivered(batch);`,
      },
      {
        file: 'handheld/sync/sender.ts',
        find: 'const step = async (): Promise<StepOutcome> => {',
        replace: `const delivered = async (batch: Batch): Promise<StepOutcome> => {
    const gen = await outbox.generation();
    const results = batch.entries.map(({ mid }) => ({ mid, status: 'accepted' as const }));
    const answer = { proto: protocolVersion, gen: (gen.ok && gen.value) || '', results, head: 0, serverTime: 0 };
    return answered(batch, answer);
  };

  const step = async (): Promise<StepOutcome> => {`,
      },
      leavesTheQueue,
    ],
  },
  {
    name: 'ack-on-timeout',
    trap: 'whole_batch',
    says: 'what was sent has arrived, only its answer is slow',
    edits: [
      {
        file: 'handheld/sync/sender.ts',
        find: "if (failure.kind === 'too_many_calls') return failedStep(failure);",
        replace: `if (failure.kind === 'too_many_calls') return failedStep(failure);
    if (failure.kind === 'timeout') {
      const gen = await outbox.generation();
      const results = batch.entries.map(({ mid }) => ({ mid, status: 'accepted' as const }));
      const answer = { proto: protocolVersion, gen: (gen.ok && gen.value) || '', results, head: 0, serverTime: 0 };
      return answered(batch, answer);
    }`,
      },
      {
        file: 'handheld/sync/sender.ts',
        find: "if (rejected || failure.kind === 'timeout') size",
        replace: 'if (rejected) size',
      },
      leavesTheQueue,
    ],
  },
  {
    name: 'ack-through-the-end',
    trap: 'whole_batch',
    says: 'the mark of what is acknowledged follows the numbers, not the receipts',
    edits: [
      {
        file: 'handheld/storage/receipts.ts',
        find: 'if (entry.seq !== ackedThrough + 1 || isUnsent(entry)) break;',
        replace: 'if (entry.seq !== ackedThrough + 1) break;',
      },
    ],
  },
  {
    name: 'fork-is-accepted',
    trap: 'whole_batch',
    says: 'every result that is not parked is as good as accepted',
    edits: [
      {
        file: 'handheld/storage/receipts.ts',
        find: "status: sealed && receipt.status === 'parked' ? 'held_back' : receipt.status,",
        replace: `status:
    receipt.status === 'fork' ? 'accepted' : sealed && receipt.status === 'parked' ? 'held_back' : receipt.status,`,
      },
    ],
  },
];
