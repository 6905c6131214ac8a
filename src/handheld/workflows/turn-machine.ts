import * as z from 'zod/mini';
import { type AnyStateMachine, setup } from 'xstate';
import type { MovementDraft } from '../../shared/domain/movement.ts';
import type { SureReading } from '../../shared/domain/scan-reading.ts';
import { refuseCommand, refuseScan } from '../../shared/domain/turn/refuse-command.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import { codeThing } from '../../shared/domain/turn/scanned-thing.ts';
import { type Occasion, takeTurn } from '../../shared/domain/turn/take-turn.ts';
import type { Turn } from '../../shared/domain/turn/turn.ts';
import type { CommandRefused } from './command-event.ts';
import { machineWorkflow } from './machine-workflow.ts';
import type { Stamp, Stamped } from './saved-workflow.ts';
import type { SignalKind } from './signals.ts';
import { type AnyFact, outsideFacts, type TurnRules, type TurnWorkflow } from './turn-workflow.ts';

/*
 * The machine of a workflow that is given by its rules:
 *
 *   fact heard at a step -> rule -> `deciding` -> the step that `stepOf` names
 *
 * 1. Pure and flat: no timer, no invoked actor; time, chance and what others did arrive on facts.
 * 2. `deciding` is passed through, never rested in: a fact from outside can neither be missed nor lead astray.
 * 3. A fact that is not heard at a step changes nothing there. A scan is answered in words all the same, and so is a
 *    command that means nothing there.
 */
type MachineEvent = AnyFact & { stamp: Stamp };
type Refused = CommandRefused & { stamp: Stamp };
type Scan = { type: 'barcode.scanned'; reading: SureReading; stamp: Stamp };

/** One machine of the rules; its input is the run to begin with. */
export function createTurnMachine<S, Step extends string, Fact extends AnyFact>(
  rules: TurnRules<S, Step, Fact>,
): AnyStateMachine {
  const steps = Object.entries(rules.steps) as [Step, readonly string[]][];
  const outside = [...outsideFacts, ...(rules.extraOutside ?? [])];
  const turnSetup = setup({
    types: {
      context: {} as Run<S>,
      events: {} as MachineEvent,
      input: {} as Run<S>,
      tags: {} as 'resumable',
    },
    actions: {
      record: (_args, _params: { drafts: readonly MovementDraft[] }) => undefined,
      signal: (_args, _params: { kind: SignalKind }) => undefined,
    },
  });
  const carryOut = (rule: (turn: Turn<S>, event: MachineEvent) => Turn<S>, isBeginning: boolean) =>
    turnSetup.enqueueActions(({ context, event, enqueue }) => {
      const occasion: Occasion = isBeginning
        ? { stamp: null, byOperator: false }
        : { stamp: event.stamp.id, byOperator: !outside.includes(event.type) };
      const { run, drafts, tone } = takeTurn(context, occasion, (turn) => rule(turn, event));
      if (run !== context) enqueue.assign(() => run);
      if (drafts.length > 0) enqueue({ type: 'record', params: { drafts } });
      if (tone !== null) enqueue({ type: 'signal', params: { kind: tone } });
    });
  const take = carryOut((turn, event) => rules.take(turn, event as unknown as Stamped<Fact>), false);
  const refuse = {
    'command.refused': carryOut((turn, event) => refuseCommand(turn, (event as Refused).command), false),
    'barcode.scanned': carryOut((turn, event) => refuseScan(turn, codeThing((event as Scan).reading)), false),
  };
  const isOn = ({ context }: { context: Run<S> }) => context.ended === null;
  const hears = (types: readonly string[]) => ({
    'command.refused': { target: 'deciding', actions: refuse['command.refused'] },
    'barcode.scanned': { target: 'deciding', actions: refuse['barcode.scanned'] },
    ...Object.fromEntries(types.map((type) => [type, { target: 'deciding', actions: take }])),
  });
  return turnSetup.createMachine({
    id: rules.id,
    context: ({ input }) => input,
    entry: carryOut((turn) => rules.begin(turn), true),
    initial: 'deciding',
    on: Object.fromEntries(
      outside.map((type) => [type, { guard: isOn, target: '.deciding', actions: take }]),
    ),
    states: {
      deciding: {
        always: steps.map(([step]) => ({
          guard: ({ context }: { context: Run<S> }) => rules.stepOf(context) === step,
          target: step,
        })),
      },
      ...Object.fromEntries(
        steps.map(([step, types]) => [
          step,
          types.length === 0
            ? { type: 'final' as const }
            : { tags: ['resumable' as const], on: hears(types) },
        ]),
      ),
    },
  }) as unknown as AnyStateMachine;
}

/** The machine of the rules is made once: it holds no state of any run. */
const machines = new WeakMap<object, AnyStateMachine>();

function machineOf<S, Step extends string, Fact extends AnyFact>(
  rules: TurnRules<S, Step, Fact>,
): AnyStateMachine {
  const machine = machines.get(rules) ?? createTurnMachine(rules);
  machines.set(rules, machine);
  return machine;
}

/** The machine as a saved workflow; `newRun` makes the run that a new session begins with. */
export function turnWorkflow<S, Step extends string, Fact extends AnyFact>(
  rules: TurnRules<S, Step, Fact>,
  newRun: (stamp: Stamp) => Run<S>,
): TurnWorkflow<S, Step, Fact> {
  const steps = Object.keys(rules.steps) as Step[];
  const schema = z.object({ value: z.enum(steps), context: rules.schema });
  const workflow = machineWorkflow<AnyStateMachine, Fact>({
    machine: machineOf(rules),
    version: rules.version,
    upgrades: rules.upgrades,
    schema: schema as unknown as z.ZodMiniType<{ value: string; context: unknown }>,
    input: newRun,
    taskOf: ({ context }: { context: Run<S> }) =>
      context.task === null
        ? null
        : { id: context.task.taskId, rev: context.task.rev, lease: context.task.lease },
  });
  return workflow as unknown as TurnWorkflow<S, Step, Fact>;
}
