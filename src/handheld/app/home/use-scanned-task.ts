import { useState } from 'react';
import { useLocation } from 'wouter';
import { useScan, useScanning } from '../../ui/scan-context.tsx';
import type { Scan } from '../../ui/scan-desk.ts';
import { useHandheld, useObservable } from '../core/handheld-context.ts';
import type { TaskView } from '../core/task-view.ts';
import { useLookUp } from '../lookup/use-look-up.ts';
import { useReading } from '../lookup/use-reading.ts';
import { paths } from '../paths.ts';
import { useSignals } from '../signals/signals-context.ts';
import { createFirstScan } from './first-scan.ts';
import type { SharedKind } from './task-groups.ts';
import { taskOfScan } from './task-of-scan.ts';
import type { TakingWork } from './use-work.ts';

/**
 * Opens what was scanned: its task where it has one that can be claimed now, else the work without a task, with this
 * scan as its first. Further scans are for the work that is being opened.
 */
export function useScannedTask(
  kind: SharedKind,
  waiting: readonly TaskView[],
  { working, claim }: Pick<TakingWork, 'working' | 'claim'>,
): void {
  const [, navigate] = useLocation();
  const read = useReading();
  const lookUp = useLookUp();
  const signals = useSignals();
  const { desk } = useScanning();
  const { connection } = useObservable(useHandheld().sync.status);
  const [first] = useState(() => createFirstScan(desk.keep));
  /** Whether its screen was opened. */
  const open = async (work: Exclude<SharedKind, 'pick'>, { raw, symbology }: Scan): Promise<boolean> => {
    const reading = await read({ raw, symbology });
    const task = taskOfScan(
      reading,
      waiting.map((view) => view.task),
    );
    signals.give('success');
    if (task && connection === 'online') return claim(task.taskId);
    navigate(paths.work(work, raw));
    return true;
  };
  useScan((scan) => {
    if (working) return desk.keep(scan);
    return kind === 'pick' ? lookUp(scan.raw) : void first(scan, () => open(kind, scan));
  });
}
