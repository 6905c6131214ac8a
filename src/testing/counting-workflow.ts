import * as z from 'zod/mini';
import { setup } from 'xstate';
import type { MovementDraft } from '../shared/domain/movement.ts';
import { machineWorkflow, type Upgrade } from '../handheld/workflows/machine-workflow.ts';
import type { Stamped } from '../handheld/workflows/saved-workflow.ts';
import type { SignalKind } from '../handheld/workflows/signals.ts';

/*
 * The smallest workflow there is: counts pieces until it is told to close.
 *
 *   counting -- piece.counted: records --> counting -- count.closed --> closed
 *      '-- other.scanned: only says that it is wrong, and how often it was
 */
export type CountingFact =
  | { type: 'piece.counted'; quantity: number }
  | { type: 'count.closed' }
  | { type: 'other.scanned' }
  | { type: 'lamp.lit' };
type Counted = { mid: string; total: number; wrong: number };

const countOf = ({ context, event }: { context: Counted; event: Stamped<CountingFact> }): MovementDraft => ({
  mid: context.mid,
  type: 'count',
  compensates: null,
  body: { quantity: event.type === 'piece.counted' ? event.quantity : 0 },
});

const countingMachine = setup({
  types: { context: {} as Counted, events: {} as Stamped<CountingFact>, input: {} as Counted },
  actions: {
    record: (_args, _params: { drafts: readonly MovementDraft[] }) => undefined,
    signal: (_args, _params: { kind: SignalKind }) => undefined,
  },
});

const machine = countingMachine.createMachine({
  id: 'counting',
  context: ({ input }) => input,
  initial: 'counting',
  states: {
    counting: {
      tags: 'resumable',
      on: {
        'piece.counted': {
          actions: [
            { type: 'record', params: (args) => ({ drafts: [countOf(args)] }) },
            countingMachine.assign({
              mid: ({ event }) => event.stamp.id,
              total: (args) => args.context.total + (countOf(args).body.quantity ?? 0),
            }),
            { type: 'signal', params: { kind: 'success' } },
          ],
        },
        'other.scanned': {
          actions: [
            countingMachine.assign({ wrong: ({ context }) => context.wrong + 1 }),
            { type: 'signal', params: { kind: 'error' } },
          ],
        },
        'count.closed': 'closed',
      },
    },
    /** Passed through by nobody: what a build of tomorrow may have saved. */
    lost: {},
    closed: { type: 'final' },
  },
});

const schema = z.object({
  value: z.enum(['counting', 'lost']),
  context: z.object({ mid: z.string(), total: z.int(), wrong: z._default(z.int(), 0) }),
});

/** Version 1 called the total `sum`. */
const upgrades: Record<number, Upgrade> = {
  1: (saved) => {
    const old = z
      .object({ value: z.string(), context: z.object({ mid: z.string(), sum: z.int() }) })
      .safeParse(saved);
    if (!old.success) return saved;
    const { mid, sum } = old.data.context;
    return { value: old.data.value, context: { mid, total: sum } };
  },
};

export const createCountingWorkflow = () =>
  machineWorkflow<typeof machine, CountingFact>({
    machine,
    version: 2,
    upgrades,
    schema,
    input: ({ id }) => ({ mid: id, total: 0, wrong: 0 }),
    taskOf: () => null,
  });
