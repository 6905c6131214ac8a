import * as z from 'zod/mini';
import type { SnapshotFrom } from 'xstate';
import { type PickRun, pickRunSchema } from '../../../shared/domain/pick/pick-run.ts';
import type { CommandEvent } from '../command-event.ts';
import { machineWorkflow, type Upgrade } from '../machine-workflow.ts';
import type { SavedSession } from '../saved-session.ts';
import type { SavedWorkflow } from '../saved-workflow.ts';
import type { PickFact } from './pick-event.ts';
import { createPickMachine, type PickMachine } from './pick-machine.ts';
import { pickSteps } from './pick-step.ts';

/**
 * The version of saved pick runs. Only grows; a change of states or context that an older build would misread gets a
 * number, a line here, and an upgrade from the one before.
 *
 * 1  the first
 */
export const pickVersion = 1;
const upgrades: Readonly<Record<number, Upgrade>> = {};

export const savedPickSchema = z.object({ value: z.enum(pickSteps), context: pickRunSchema });

export type PickSnapshot = SnapshotFrom<PickMachine>;
type PickHeard = PickFact | CommandEvent<PickFact>;
export type PickWorkflow = SavedWorkflow<PickSnapshot, PickHeard>;
export type PickSession = SavedSession<PickSnapshot, PickHeard>;

/** Picking as a saved workflow; `newRun` makes the run that a new session begins with, from an id for its movements. */
export const createPickWorkflow = (newRun: (mid: string) => PickRun): PickWorkflow =>
  machineWorkflow<PickMachine, PickFact>({
    machine: createPickMachine(),
    version: pickVersion,
    upgrades,
    schema: savedPickSchema,
    input: ({ id }) => newRun(id),
    taskOf: ({ context: { task } }) => ({ id: task.taskId, rev: task.rev, lease: task.lease }),
  });
