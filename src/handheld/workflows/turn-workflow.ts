import type * as z from 'zod/mini';
import type { Run } from '../../shared/domain/turn/run.ts';
import type { Turn } from '../../shared/domain/turn/turn.ts';
import type { CommandEvent } from './command-event.ts';
import type { Upgrade } from './machine-workflow.ts';
import type { SavedSession } from './saved-session.ts';
import type { SavedWorkflow, Stamped } from './saved-workflow.ts';

/** Facts that every workflow hears wherever its run stands, for others cause them. */
export type OutsideFact =
  | { type: 'task.refreshed'; rev: number; lease: string | null }
  | { type: 'task.taken_over' }
  | { type: 'task.cancelled' };

export const outsideFacts: readonly OutsideFact['type'][] = [
  'task.refreshed',
  'task.taken_over',
  'task.cancelled',
];

/** Facts that the operator causes in every workflow, besides those of its own. */
export type CommonFact =
  | { type: 'step.undone' }
  | { type: 'task.paused' }
  | { type: 'task.resumed' }
  | { type: 'task.handed_over' };

export type AnyFact = { type: string };

/**
 * A workflow by its rules: what is shown where, what is heard there, and what follows. The machine made of it (see
 * turn-machine.ts) has one state for each step; where a run stands follows from its context alone.
 */
export type TurnRules<S, Step extends string, Fact extends AnyFact> = {
  /** Name of the machine: that of the workflow everywhere. */
  id: string;
  /** Of the saved runs. Only grows. */
  version: number;
  upgrades: Readonly<Record<number, Upgrade>>;
  /** A saved run of this version: `runSchema(stateSchema)`. */
  schema: z.ZodMiniType<Run<S>>;
  /** Each step with the facts of the operator that are heard there; a step that hears none is an end. */
  steps: Readonly<Record<Step, readonly Fact['type'][]>>;
  stepOf(run: Run<S>): Step;
  begin(turn: Turn<S>): Turn<S>;
  /** What follows from a fact, at the step where it is heard; outside facts (and `extraOutside`) anywhere. */
  take(turn: Turn<S>, fact: Stamped<Fact | OutsideFact>): Turn<S>;
  /** Facts from outside beyond the common ones. */
  extraOutside?: readonly Fact['type'][];
};

/** All that a run can hear of. */
export type TurnEvent<Fact extends AnyFact> = Fact | OutsideFact | CommandEvent<Fact | OutsideFact>;
export type TurnSnapshot<S, Step extends string> = { value: Step; context: Run<S> };
export type TurnWorkflow<S, Step extends string, Fact extends AnyFact> = SavedWorkflow<
  TurnSnapshot<S, Step>,
  TurnEvent<Fact>
>;
export type TurnSession<S, Step extends string, Fact extends AnyFact> = SavedSession<
  TurnSnapshot<S, Step>,
  TurnEvent<Fact>
>;
