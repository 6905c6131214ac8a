import * as z from 'zod/mini';
import { movementBodySchema, movementTypeSchema } from '../movement.ts';
import { messageSchema } from './message.ts';

export const savedDraftSchema = z.object({
  mid: z.string(),
  type: movementTypeSchema,
  compensates: z.nullable(z.string()),
  body: movementBodySchema,
});

/** The task that a run is done for; work begun by the operator himself has none. */
export const runTaskSchema = z.object({
  taskId: z.string(),
  rev: z.int(),
  lease: z.nullable(z.string()),
});
export type RunTask = z.infer<typeof runTaskSchema>;

/** How a run ended: done, given to others, taken by others, or its task was cancelled. */
export const endings = ['finished', 'handed_over', 'taken_over', 'cancelled'] as const;
export type Ending = (typeof endings)[number];

/** What every run of every workflow has, around the `state` of its own. Plain JSON. */
export const runSchema = <S extends z.ZodMiniType>(state: S) =>
  z.object({
    task: z.nullable(runTaskSchema),
    /** What is recorded of the task when the run begins; null once it has been. */
    opening: z.nullable(z.enum(['started', 'resumed'])),
    /** The next movements are named after `base`, the `used`th first. */
    mids: z.object({ base: z.string(), used: z.int() }),
    state,
    message: z.nullable(messageSchema),
    /** The text that means yes when it is scanned once more. */
    again: z.nullable(z.string()),
    /** What can be taken back, oldest first: the state before a step, and what the step recorded. */
    history: z.array(z.object({ state, drafts: z.array(savedDraftSchema) })),
    paused: z.boolean(),
    ended: z.nullable(z.enum(endings)),
  });

export type Run<S> = Omit<z.infer<ReturnType<typeof runSchema>>, 'state' | 'history'> & {
  state: S;
  history: { state: S; drafts: z.infer<typeof savedDraftSchema>[] }[];
};

/** A run that has not begun. `mid` names its first movements. */
export const newRun = <S>(state: S, mid: string, task: RunTask | null = null): Run<S> => ({
  task,
  opening: task ? 'started' : null,
  mids: { base: mid, used: 0 },
  state,
  message: null,
  again: null,
  history: [],
  paused: false,
  ended: null,
});
