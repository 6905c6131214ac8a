import type { PickWork, Work } from '../../../shared/domain/task.ts';
import type { TaskView } from '../core/task-view.ts';

/** A pick list on this device: taken away while it was open, begun, ready to be begun, or held for later. */
export type OwnList = { taskId: string; state: ListState; view: TaskView; work: PickWork };
const listStates = ['taken', 'resume', 'begin', 'ahead'] as const;
export type ListState = (typeof listStates)[number];

/** The kinds of work that others may leave for this device, in the order in which they are shown. */
export const sharedKinds = ['put-back', 'pick'] as const satisfies readonly Work['kind'][];
export type SharedKind = (typeof sharedKinds)[number];

/** The lists of this device, those in work first. Ended ones are left out while the server does not know it yet. */
export function ownLists(tasks: readonly TaskView[]): OwnList[] {
  const lists = tasks.flatMap((view): OwnList[] => {
    const { task, whose, local } = view;
    if (task.work.kind !== 'pick' || whose === 'open' || local === 'ended') return [];
    return [{ taskId: task.taskId, state: stateOf(view), view, work: task.work }];
  });
  return lists.toSorted((a, b) => listStates.indexOf(a.state) - listStates.indexOf(b.state));
}

function stateOf({ task, whose, local, bookmark }: TaskView): ListState {
  if (whose === 'elsewhere') return 'taken';
  if (bookmark || local !== 'untouched') return 'resume';
  return task.status === 'held' ? 'ahead' : 'begin';
}

/** Work that waits for anybody, and put-backs of this device; nothing that was ended here. */
export const waitingTasks = (tasks: readonly TaskView[], kind: SharedKind): TaskView[] =>
  tasks.filter(
    ({ task, whose, local }) =>
      task.work.kind === kind && local !== 'ended' && (whose === 'open' || kind === 'put-back'),
  );
