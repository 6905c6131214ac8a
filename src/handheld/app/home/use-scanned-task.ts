import { useLocation } from 'wouter';
import { useScan } from '../../ui/scan-context.tsx';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { TaskView } from '../core/task-view.ts';
import { useReading } from '../lookup/use-reading.ts';
import { paths } from '../paths.ts';
import type { SharedKind } from './task-groups.ts';
import { taskOfScan } from './task-of-scan.ts';

/**
 * Opens what was scanned: its task where it has one that can be claimed now, else the work without a task, with this
 * scan as its first.
 */
export function useScannedTask(
  kind: SharedKind,
  waiting: readonly TaskView[],
  claim: (taskId: string) => Promise<void>,
): void {
  const [, navigate] = useLocation();
  const read = useReading();
  const { connection } = useObservable(useHandheld().sync.status);
  useScan(({ raw, symbology }) => {
    if (kind === 'pick') return navigate(paths.lookupOf(raw));
    void read({ raw, symbology }).then((reading) => {
      const task = taskOfScan(
        reading,
        waiting.map((view) => view.task),
      );
      if (task && connection === 'online') return claim(task.taskId);
      return navigate(paths.work(kind, raw));
    });
  });
}
