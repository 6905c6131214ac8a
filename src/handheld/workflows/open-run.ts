import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import { createSavedSession, type SessionRun } from './saved-session.ts';
import type { Stamp } from './saved-workflow.ts';
import { createTurnDesk, type DeskParts, type TurnDesk } from './turn-desk.ts';
import { turnWorkflow } from './turn-machine.ts';
import type { OwnMovement, TurnPorts } from './turn-ports.ts';
import type { AnyFact, TurnRules, TurnSnapshot } from './turn-workflow.ts';

export type OpenRunFailure =
  /** The device holds no such task. */
  | { kind: 'unknown_task' }
  /** It is work of another kind. */
  | { kind: 'not_this_work' }
  /** Another device has it, or nobody has claimed it yet. */
  | { kind: 'not_mine' }
  /** This device has finished it or handed it over; the server may not know yet. */
  | { kind: 'over' };

export type Opening<S> = {
  /** The task to work on; null for work that the operator begins himself. */
  taskId: string | null;
  /** Begins a run for a task, or null for a task of another kind. Async parts are looked up before. */
  ofTask(task: Task, recorded: readonly OwnMovement[]): Promise<((stamp: Stamp) => Run<S>) | null>;
  /** Begins a run without a task. */
  free(): Promise<(stamp: Stamp) => Run<S>>;
};

/**
 * Opens a run: where its bookmark says, else from its task, else anew. Work without a task is one run per workflow
 * and device; whoever opens it goes on with it in his own name.
 */
export async function openRun<S, Step extends string, Fact extends AnyFact>(
  ports: TurnPorts,
  rules: TurnRules<S, Step, Fact>,
  parts: DeskParts<S, Step, Fact>,
  opening: Opening<S>,
): Promise<Result<TurnDesk<S, Step, Fact>, OpenRunFailure>> {
  const { taskId } = opening;
  const saved = (await ports.recorder.bookmarks()).find(
    (one) => one.machine === rules.id && one.taskId === taskId,
  );
  const desk = (begin: (stamp: Stamp) => Run<S>, run: SessionRun<TurnSnapshot<S, Step>>) =>
    createTurnDesk(ports, createSavedSession(turnWorkflow(rules, begin), ports, run), parts);
  const resumed = saved ? turnWorkflow(rules, noNewRun).restore(saved) : null;
  const { userId } = ports;
  if (saved && resumed)
    return done(desk(noNewRun, { runId: saved.runId, userId, step: saved.step, snapshot: resumed }));
  const beginning =
    taskId === null ? null : await beginningOf(ports, rules.id, opening, taskId, saved !== undefined);
  if (beginning && !beginning.ok) return beginning;
  const begin = beginning ? beginning.value.begin : await opening.free();
  // Never a name of before: the journal keeps the step at which a run of that name ended.
  const runId = saved?.runId ?? beginning?.value.runId ?? `${rules.id}:${ports.ids.next()}`;
  return done(desk(begin, { runId, userId, step: saved?.step ?? 0, snapshot: null }));
}

/** The name of a run follows from its task and lease, so that two tabs that open it at once are one run. */
async function beginningOf<S>(
  ports: TurnPorts,
  machine: string,
  opening: Opening<S>,
  taskId: string,
  isSaved: boolean,
): Promise<Result<{ begin: (stamp: Stamp) => Run<S>; runId: string }, OpenRunFailure>> {
  const task = await ports.task(taskId);
  if (!task) return failed({ kind: 'unknown_task' });
  const recorded = await ports.recordedFor(taskId);
  const begin = await opening.ofTask(task, recorded);
  if (!begin) return failed({ kind: 'not_this_work' });
  if (task.deviceId !== ports.deviceId) return failed({ kind: 'not_mine' });
  if (!isSaved && isOver(task, recorded)) return failed({ kind: 'over' });
  return done({ begin, runId: `${machine}:${taskId}:${task.lease ?? ''}` });
}

/** A run that comes from its bookmark never begins. */
const noNewRun = (): never => {
  throw new Error('a resumed run cannot begin');
};

/** Ended under the lease that the task still has: one that was claimed again since has another. */
const isOver = ({ lease }: Task, recorded: readonly OwnMovement[]): boolean =>
  recorded.some(
    ({ body, task }) =>
      (body.taskStep === 'finished' || body.taskStep === 'handed_over') && (task?.lease ?? null) === lease,
  );
