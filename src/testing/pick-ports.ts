import type { OwnMovement, PickPorts } from '../handheld/workflows/pick/ports.ts';
import type { SignalKind } from '../handheld/workflows/signals.ts';
import type { Task } from '../shared/domain/task.ts';
import { createMemoryRecorder, type MemoryRecorder } from './memory-recorder.ts';
import { dropPlaces } from './pick-floor.ts';
import { testId } from './pick-operator.ts';

/** A handheld with nothing behind it but memory, for one list. */
export interface TestHandheld {
  ports: PickPorts;
  recorder: MemoryRecorder;
  heard: SignalKind[];
  /** The device pulls another row of a task. */
  pulls(task: Task): void;
  /** Everything recorded for the list, as the device would find it again. */
  recordedFor: OwnMovement[];
}

export function aHandheld(
  given: Partial<PickPorts> & { tasks?: Task[]; recorder?: MemoryRecorder } = {},
): TestHandheld {
  const { tasks = [], recorder = createMemoryRecorder(), ...ports } = given;
  const rows = new Map(tasks.map((task) => [task.taskId, task]));
  const listeners = new Set<() => void>();
  const heard: SignalKind[] = [];
  const recordedFor: OwnMovement[] = [];
  let ids = 0;
  const next = () => {
    ids += 1;
    return testId(ids);
  };
  const nothing = () => Promise.resolve(undefined);
  return {
    recorder,
    heard,
    recordedFor,
    pulls: (task) => {
      rows.set(task.taskId, task);
      for (const listener of [...listeners]) listener();
    },
    ports: {
      recorder,
      ids: { next, opaque: next },
      clock: { wall: () => Date.UTC(2026, 10, 21, 8), mono: () => 0 },
      signals: { give: (kind) => heard.push(kind) },
      deviceId: 'device-1',
      userId: 'U-0001',
      lookup: {
        productByCode: nothing,
        location: nothing,
        container: nothing,
        stockOf: () => Promise.resolve([]),
        stockAt: () => Promise.resolve([]),
      },
      task: (taskId) => Promise.resolve(rows.get(taskId)),
      watchTasks: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      dropPlaces: () => Promise.resolve(dropPlaces),
      recordedFor: () => Promise.resolve(recordedFor),
      ...ports,
    },
  };
}
