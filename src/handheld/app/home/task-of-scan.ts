import { startPlace } from '../../../shared/domain/interleave/start-place.ts';
import { locationPlace, lpnPlace } from '../../../shared/domain/place.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import type { Task, Work } from '../../../shared/domain/task.ts';

/** The first task that a scanned container or place belongs to, in the order given. */
export function taskOfScan(reading: ScanReading, tasks: readonly Task[]): Task | undefined {
  switch (reading.kind) {
    case 'lpn':
      return tasks.find(
        ({ work }) => lpnOf(work) === reading.lpn || startPlace(work) === lpnPlace(reading.lpn),
      );
    case 'place':
      return tasks.find(
        ({ work }) => lpnOf(work) === null && startPlace(work) === locationPlace(reading.placeCode),
      );
    default:
      return undefined;
  }
}

const lpnOf = (work: Work): string | null =>
  work.kind === 'putaway' || work.kind === 'quality-check' ? work.lpn : null;
