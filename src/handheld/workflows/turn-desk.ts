import { isoNow } from '../../shared/domain/clock.ts';
import type { Command } from '../../shared/domain/command-code.ts';
import { parseScan } from '../../shared/domain/parse-scan.ts';
import type { ScanReading } from '../../shared/domain/scan-reading.ts';
import type { ScanRecord } from '../../shared/domain/scan-record.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { AnyFact, OutsideFact, TurnSession } from './turn-workflow.ts';

/** An open run: what the screens show, and where everything that happens to it is handed in. */
export interface TurnDesk<S, Step extends string, Fact extends AnyFact> {
  session: TurnSession<S, Step, Fact>;
  /** Scans, camera and typed codes. Taken in order with what is sent, however long their names take to look up. */
  scan(scan: ScanRecord): void;
  send(fact: Fact): void;
  /** Resolves when everything handed in so far has been taken. */
  settled(): Promise<void>;
  /** Ends the following of the task; what was handed in is still stored. */
  close(): void;
}

/** What is particular to a workflow in how facts reach it. */
export type DeskParts<S, Step extends string, Fact extends AnyFact> = {
  /** The fact of a scan, with all that the rules need to know about it. */
  scanned(run: Run<S>, scan: ScanRecord, reading: ScanReading): Promise<Fact>;
  /** What a scanned command stands for at a step; null where it means nothing. */
  commanded(command: Command, step: Step): Fact | null;
  /** Adds what the rules need to know to a fact that was sent; the fact itself where nothing is missing. */
  completed?(run: Run<S>, fact: Fact): Promise<Fact>;
  /** What others did to the task since the run last looked, besides taking or cancelling it. */
  changed?(run: Run<S>, task: Task): readonly Fact[] | Promise<readonly Fact[]>;
};

export function createTurnDesk<S, Step extends string, Fact extends AnyFact>(
  ports: TurnPorts,
  session: TurnSession<S, Step, Fact>,
  parts: DeskParts<S, Step, Fact>,
): TurnDesk<S, Step, Fact> {
  let handedIn: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void> | void): void => {
    const taken = handedIn.then(act);
    // What fails here is a bug and is reported as such; the next scan must not wait for it.
    handedIn = taken.catch(() => undefined);
  };

  async function takeScan(scan: ScanRecord): Promise<void> {
    await session.settled();
    const { snapshot } = session.getState();
    if (!snapshot) return;
    const { clock, codePatterns: patterns } = ports;
    const today = isoNow(clock).slice(0, 10);
    const reading = parseScan(scan.raw, scan.symbology, { today, ...(patterns ? { patterns } : {}) });
    const command = reading.kind === 'command' ? parts.commanded(reading.command, snapshot.value) : null;
    if (command) return takeFact(command);
    session.send(await parts.scanned(snapshot.context, recordOf(scan), reading));
  }

  async function takeFact(fact: Fact): Promise<void> {
    await session.settled();
    const { snapshot } = session.getState();
    session.send(snapshot && parts.completed ? await parts.completed(snapshot.context, fact) : fact);
  }

  async function followTask(): Promise<void> {
    await session.settled();
    const { snapshot, phase } = session.getState();
    const own = snapshot?.context.task;
    if (!snapshot || !own || phase === 'over' || phase === 'elsewhere') return;
    const task = await ports.task(own.taskId);
    if (!task || task.rev <= own.rev) return;
    for (const fact of (await parts.changed?.(snapshot.context, task)) ?? []) session.send(fact);
    for (const fact of outsideFactsOf(task, ports.deviceId, own.lease)) session.send(fact);
  }

  const leave = ports.watchTasks(() => inTurn(followTask));
  inTurn(followTask);
  return {
    session,
    scan: (scan) => inTurn(() => takeScan(scan)),
    send: (fact) => inTurn(() => takeFact(fact)),
    settled: async () => {
      await handedIn;
      await session.settled();
    },
    close: leave,
  };
}

/** What became of a task in other hands than these. A task that was done here is `done` on the server too. */
function outsideFactsOf(task: Task, deviceId: string, ownLease: string | null): OutsideFact[] {
  const { rev, status } = task;
  const isGone = task.deviceId !== deviceId || status === 'open' || status === 'done';
  const lease = isGone ? ownLease : task.lease;
  const refreshed: OutsideFact = { type: 'task.refreshed', rev, lease };
  if (status === 'cancelled') return [{ type: 'task.cancelled' }, refreshed];
  return isGone ? [{ type: 'task.taken_over' }, refreshed] : [refreshed];
}

/** What goes into the movement: the scan without what only the device needs. */
const recordOf = ({ raw, symbology, source }: ScanRecord): ScanRecord => ({ raw, symbology, source });
