import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import Forklift from 'lucide-react/icons/forklift';
import ListChecks from 'lucide-react/icons/list-checks';
import MoveRight from 'lucide-react/icons/move-right';
import Truck from 'lucide-react/icons/truck';
import Undo2 from 'lucide-react/icons/undo-2';
import { isUrgent } from '../../../shared/domain/interleave/next-task.ts';
import type { IconType } from '../../ui/icon.ts';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import { useKnown } from '../lookup/use-known.ts';
import { paths, type WorkName, workNames } from '../paths.ts';
import { sharedKinds, waitingTasks } from './task-groups.ts';

export const workIcons: Record<WorkName, IconType> = {
  inbound: Truck,
  'quality-check': ClipboardCheck,
  putaway: Forklift,
  'put-back': Undo2,
  count: ListChecks,
  move: MoveRight,
};

export type MenuEntry = {
  name: WorkName;
  /** Tasks that wait for anybody; for inbound the orders that are expected, as many as its list shows. */
  count: number;
  urgent: number;
  /** The list of what waits, or straight into the work where nothing does. */
  path: string;
};

/** Every workflow beside picking, with what waits for it. */
export function useMenu(): MenuEntry[] {
  const { tasks, clock } = useHandheld();
  const views = useObservable(tasks);
  const expected = useKnown('expected orders', (lookup) => lookup.expectedOrders())?.length ?? 0;
  return workNames.map((name) => {
    const kind = sharedKinds.find((one) => one === name);
    if (!kind) return { name, count: name === 'inbound' ? expected : 0, urgent: 0, path: paths.work(name) };
    const waiting = waitingTasks(views, kind);
    return {
      name,
      count: waiting.length,
      urgent: waiting.filter(({ task }) => isUrgent(task, clock.wall())).length,
      path: waiting.length > 0 ? paths.tasksOf(kind) : paths.work(name),
    };
  });
}
