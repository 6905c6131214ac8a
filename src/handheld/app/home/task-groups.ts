import type { PickWork, Work } from '../../../shared/domain/task.ts';
import type { TaskView } from '../core/task-view.ts';

/** How a piece of work lies on this device: taken away while it was open, begun, ready to be begun, or held for later. */
export const workStates = ['taken', 'resume', 'begin', 'ahead'] as const;
export type WorkState = (typeof workStates)[number];

/** A pick list on this device. */
export type OwnList = { taskId: string; state: WorkState; view: TaskView; work: PickWork };

/** The kinds of work that others may leave for this device, in the order in which they are shown. */
export const sharedKinds = [
  'quality-check',
  'putaway',
  'put-back',
  'count',
  'pick',
] as const satisfies readonly Work['kind'][];
export type SharedKind = (typeof sharedKinds)[number];

/** The lists of this device, those in work first. Ended ones are left out while the server does not know it yet. */
export function ownLists(tasks: readonly TaskView[]): OwnList[] {
  const lists = tasks.flatMap((view): OwnList[] => {
    const { task } = view;
    if (task.work.kind !== 'pick' || !isOwn(view)) return [];
    return [{ taskId: task.taskId, state: stateOf(view), view, work: task.work }];
  });
  return lists.toSorted((a, b) => workStates.indexOf(a.state) - workStates.indexOf(b.state));
}

/** Lies on this device and was not ended here. */
export const isOwn = ({ whose, local }: TaskView): boolean => whose !== 'open' && local !== 'ended';

export function stateOf({ task, whose, local, bookmark }: TaskView): WorkState {
  if (whose === 'elsewhere') return 'taken';
  if (bookmark || local !== 'untouched') return 'resume';
  return task.status === 'held' ? 'ahead' : 'begin';
}

/** Work that waits for anybody, most urgent first; nothing that was ended here. */
export const waitingTasks = (tasks: readonly TaskView[], kind: SharedKind): TaskView[] =>
  tasks.filter(({ task, whose, local }) => task.work.kind === kind && local !== 'ended' && whose === 'open');
