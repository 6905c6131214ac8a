import type { SiteCommit } from '../../../server/db/memory/memory-source.ts';
import type { Task } from '../../../shared/domain/task.ts';
import type { Look } from '../look.ts';

type Hold = Pick<Task, 'deviceId' | 'lease' | 'status'>;

/**
 * I16. A task is in the hands of one device at most. At each commit: what is held or claimed names its device and a
 * lease; a lease belongs to one task and one device for ever; and a task goes from one device straight to another
 * only where a manager decided so.
 */
export function createOneLease(look: Look): { committed(commit: SiteCommit): void; forget(): void } {
  const owners = new Map<string, string>();
  const holds = new Map<string, Hold>();
  return {
    committed: ({ rows }) => {
      const decided = new Set([...(rows.decisions?.values() ?? [])].map((decision) => decision?.subject));
      for (const [taskId, task] of rows.tasks ?? []) {
        if (!task) continue;
        if (task.status === 'held' || task.status === 'claimed') {
          look(task.deviceId !== null && task.lease !== null, () => `${taskId} is ${task.status} by nobody`);
        }
        if (task.lease !== null) {
          const owner = `${taskId} on ${task.deviceId}`;
          const known = owners.get(task.lease) ?? owner;
          look(known === owner, () => `lease ${task.lease} of ${known} is also of ${owner}`);
          owners.set(task.lease, known);
        }
        const before = holds.get(taskId);
        look(
          !before || !changesHands(before, task) || decided.has(taskId),
          () => `${taskId} went from ${before?.deviceId} to ${task.deviceId} while it was ${before?.status}`,
        );
        const { deviceId, lease, status } = task;
        holds.set(taskId, { deviceId, lease, status });
      }
    },
    forget: () => {
      owners.clear();
      holds.clear();
    },
  };
}

const changesHands = (before: Hold, task: Task): boolean =>
  before.deviceId !== null &&
  task.deviceId !== null &&
  before.deviceId !== task.deviceId &&
  before.status !== 'open';
