import type { Mutant } from '../mutant.ts';

/** What else the law forbids. */
export const beyond: readonly Mutant[] = [
  {
    name: 'confirm-waits-for-the-server',
    trap: 'beyond',
    says: 'done is done when the server has it',
    edits: [
      {
        file: 'handheld/app/core/handheld-parts.ts',
        find: '  const recorder = createRecorder({',
        replace: `  const sent = async () => {
    for (let tries = 0; tries < 10 && board.status.get().unsent > 0; tries += 1)
      await new Promise<void>((resolve) => void timers.after(500, resolve));
  };
  const recorder = ((local: ReturnType<typeof createRecorder>) => ({
    ...local,
    record: async (request: Parameters<typeof local.record>[0]) => {
      const recorded = await local.record(request);
      await sent();
      return recorded;
    },
  }))(createRecorder({`,
      },
      {
        file: 'handheld/app/core/handheld-parts.ts',
        find: "ports.afterAnswer(() => sync?.wake(newEpoch ? 'new_epoch' : 'recorded')),\n  });",
        replace: "ports.afterAnswer(() => sync?.wake(newEpoch ? 'new_epoch' : 'recorded')),\n  }));",
      },
    ],
  },
  {
    name: 'promises-nothing-down',
    trap: 'beyond',
    says: 'the stock row need not know what is promised of it',
    edits: [
      {
        file: 'server/allocation/promise-stock.ts',
        find: '  tx.stock.put({ ...stock, allocated: stock.allocated + quantity });\n',
        replace: '  tx.stock.put({ ...stock, allocated: stock.allocated + 0 });\n',
      },
    ],
  },
  {
    name: 'lease-for-everybody',
    trap: 'beyond',
    says: 'whoever asks for a task gets it',
    edits: [
      {
        file: 'server/tasks/claim-task.ts',
        find: "  if (task.status !== 'open' && task.deviceId !== deviceId)",
        replace: "  if (task.status === 'done' && task.deviceId !== deviceId)",
      },
    ],
  },
  {
    name: 'double-pick-is-silent',
    trap: 'beyond',
    says: 'more than was ordered is more than was ordered: the packer will see it',
    edits: [
      {
        file: 'server/movements/effects/pick.ts',
        find: '  if (excess <= 0) return;',
        replace: "  if (excess <= 0 || before.status !== 'cancelled') return;",
      },
    ],
  },
  {
    name: 'cancelled-pick-is-silent',
    trap: 'beyond',
    says: 'a line that is cancelled is of no interest any more',
    edits: [
      {
        file: 'server/movements/effects/pick.ts',
        find: "    act.report({ kind: 'picked_after_cancel', orderId, orderLineId, expected: '0', actual: `${now.picked}` });\n",
        replace: '',
      },
    ],
  },
  {
    name: 'stock-only-from-known-goods',
    trap: 'beyond',
    says: 'stock of a product that nobody knows is not counted',
    edits: [
      {
        file: 'server/movements/change-stock.ts',
        find: '    const row = addStock(tx, identity, quantity);',
        replace: `    if (!tx.products.get(identity.productId)) continue;
    const row = addStock(tx, identity, quantity);`,
      },
    ],
  },
];
