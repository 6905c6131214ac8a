import { newRun } from '../../../shared/domain/pick/begin-run.ts';
import type { DropPlace, PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { rebuildRun } from '../../../shared/domain/pick/rebuild-run.ts';
import { done, failed, type Result } from '../../../shared/domain/result.ts';
import { isTaskOf, type Task, type TaskOf } from '../../../shared/domain/task.ts';
import type { Bookmark } from '../recorder.ts';
import { createSavedSession, type SessionRun } from '../saved-session.ts';
import { createPickDesk, type PickDesk } from './pick-desk.ts';
import { createPickWorkflow, type PickSnapshot, type PickWorkflow } from './pick-workflow.ts';
import type { OwnMovement, PickPorts } from './ports.ts';

export type OpenPickFailure =
  /** The device holds no such task. */
  | { kind: 'unknown_task' }
  /** It is work of another kind. */
  | { kind: 'not_a_pick_list' }
  /** Another device has it, or nobody has claimed it yet. */
  | { kind: 'not_mine' }
  /** This device has finished it or handed it over; the server may not know yet. */
  | { kind: 'over' };

/**
 * Opens the run of a pick list: where its bookmark says, else from the task as the device holds it and what was
 * already recorded for it. Nothing of a list that was begun is lost or done twice, whatever has become of the page,
 * the bookmark or the build in between.
 */
export async function openPick(ports: PickPorts, taskId: string): Promise<Result<PickDesk, OpenPickFailure>> {
  const drops = await ports.dropPlaces();
  const saved = (await ports.recorder.bookmarks()).find(
    (one) => one.machine === 'pick' && one.taskId === taskId,
  );
  const resumed = saved ? createPickWorkflow(noNewRun).restore(saved) : null;
  if (saved && resumed) return done(desk(ports, createPickWorkflow(noNewRun), resume(ports, saved, resumed)));
  const task = await ports.task(taskId);
  if (!task) return failed({ kind: 'unknown_task' });
  if (!isTaskOf(task, 'pick')) return failed({ kind: 'not_a_pick_list' });
  if (task.deviceId !== ports.deviceId) return failed({ kind: 'not_mine' });
  const recorded = await ports.recordedFor(taskId);
  if (!saved && isOver(task, recorded)) return failed({ kind: 'over' });
  const workflow = createPickWorkflow((mid) => startRun(task, recorded, drops, mid));
  return done(desk(ports, workflow, start(ports, task, saved)));
}

/** A run that comes from its bookmark never begins. */
const noNewRun = (): PickRun => {
  throw new Error('a resumed run cannot begin');
};

const desk = (ports: PickPorts, workflow: PickWorkflow, run: SessionRun<PickSnapshot>): PickDesk =>
  createPickDesk(ports, createSavedSession(workflow, ports, run));

/** Whoever goes on with a run does so in his own name, whoever began it. */
const resume = (
  { userId }: PickPorts,
  { runId, step }: Bookmark,
  snapshot: PickSnapshot,
): SessionRun<PickSnapshot> => ({ runId, userId, step, snapshot });

/**
 * The name of a run follows from its task and lease, so that two tabs that open a list at once are one run. A bookmark
 * that cannot be read keeps its place and is overwritten by the first step.
 */
const start = (
  { userId }: PickPorts,
  { taskId, lease }: Task,
  saved?: Bookmark,
): SessionRun<PickSnapshot> => ({
  runId: saved?.runId ?? `pick:${taskId}:${lease ?? ''}`,
  userId,
  step: saved?.step ?? 0,
  snapshot: null,
});

const startRun = (
  task: TaskOf<'pick'>,
  recorded: readonly OwnMovement[],
  drops: readonly DropPlace[],
  mid: string,
): PickRun => (recorded.length === 0 ? newRun(task, drops, mid) : rebuildRun(task, recorded, drops, mid));

/** Ended under the lease that the task still has: one that was claimed again since has another. */
const isOver = ({ lease }: Task, recorded: readonly OwnMovement[]): boolean =>
  recorded.some(
    ({ body, task }) =>
      (body.taskStep === 'finished' || body.taskStep === 'handed_over') && (task?.lease ?? null) === lease,
  );
