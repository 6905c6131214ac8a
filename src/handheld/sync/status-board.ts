import type { CallFailure } from './call-outcome.ts';
import type { Observable } from './observable.ts';
import { createSubject } from './observable.ts';
import type { OutboxCounts } from './outbox.ts';
import { type CallProblem, type Connection, statusAtStart, type SyncStatus } from './sync-status.ts';

/** Where everything that talks to the server notes how it went. */
export interface StatusBoard {
  status: Observable<SyncStatus>;
  contacted(wall: number, context: { credential: boolean }): void;
  failed(failure: CallFailure, context: { credential: boolean; wall: number }): void;
  pulled(wall: number): void;
  greeted(minBuild: string): void;
  counted(counts: OutboxCounts): void;
}

export function createStatusBoard(): StatusBoard {
  const status = createSubject<SyncStatus>(statusAtStart);
  const change = (part: Partial<SyncStatus>) => {
    const now = status.get();
    const same = (Object.keys(part) as (keyof SyncStatus)[]).every((key) => now[key] === part[key]);
    if (!same) status.set({ ...now, ...part });
  };
  return {
    status,
    contacted: (wall, { credential }) => {
      const refused =
        status.get().connection === 'enrol_again' || status.get().connection === 'update_needed';
      if (refused && !credential) return change({ lastContact: wall });
      change({ connection: 'online', lastContact: wall, problem: null, traceId: null });
    },
    failed: ({ kind, traceId }, { credential, wall }) => {
      if (kind === 'enrol_again' && !credential) return change({ lastContact: wall });
      const answered = kind !== 'unreachable' && kind !== 'timeout' && kind !== 'stranger';
      change({
        connection: connectionAfter(kind, status.get().connection),
        problem: kind,
        traceId,
        ...(answered && { lastContact: wall }),
      });
    },
    pulled: (wall) => change({ pulledAt: wall }),
    greeted: (minBuild) => change({ minBuild }),
    counted: (counts) => change(counts),
  };
}

/** A server that answers is there, even if it refuses; being refused as a device outlasts a hole in the network. */
function connectionAfter(problem: CallProblem, before: Connection): Connection {
  switch (problem) {
    case 'unreachable':
    case 'timeout':
    case 'stranger':
      return before === 'enrol_again' || before === 'update_needed' ? before : 'offline';
    case 'busy':
    case 'too_large':
    case 'refused':
      return before === 'enrol_again' || before === 'update_needed' ? before : 'online';
    case 'enrol_again':
    case 'update_needed':
      return problem;
  }
}
