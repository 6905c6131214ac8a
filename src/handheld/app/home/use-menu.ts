import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import Forklift from 'lucide-react/icons/forklift';
import ListChecks from 'lucide-react/icons/list-checks';
import MoveRight from 'lucide-react/icons/move-right';
import Truck from 'lucide-react/icons/truck';
import Undo2 from 'lucide-react/icons/undo-2';
import { isUrgent } from '../../../shared/domain/interleave/next-task.ts';
import { isoNow } from '../../../shared/domain/clock.ts';
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
  /** Tasks that wait for anybody; deliveries that are due for inbound. */
  count: number;
  urgent: number;
  /** The list of what waits, or straight into the work where nothing does. */
  path: string;
};

/** Every workflow beside picking, with what waits for it. */
export function useMenu(): MenuEntry[] {
  const { tasks, clock } = useHandheld();
  const views = useObservable(tasks);
  const due = useDueDeliveries();
  return workNames.map((name) => {
    const kind = sharedKinds.find((one) => one === name);
    if (!kind) return { name, count: name === 'inbound' ? due : 0, urgent: 0, path: paths.work(name) };
    const waiting = waitingTasks(views, kind);
    return {
      name,
      count: waiting.length,
      urgent: waiting.filter(({ task }) => isUrgent(task, clock.wall())).length,
      path: waiting.length > 0 ? paths.tasksOf(kind) : paths.work(name),
    };
  });
}

/** Purchase orders of today, and those that should have come before. */
function useDueDeliveries(): number {
  const { clock } = useHandheld();
  const orders = useKnown('expected orders', (lookup) => lookup.expectedOrders()) ?? [];
  const today = isoNow(clock).slice(0, 10);
  return orders.filter(({ expectedOn }) => expectedOn <= today).length;
}
