import type { CommandSaid } from '../../shared/domain/command-code.ts';
import type { SureReading } from '../../shared/domain/scan-reading.ts';
import type { ScanRecord } from '../../shared/domain/scan-record.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import { type CommandTable, factOfCommand } from './command-table.ts';
import { type AskedScans, createScanReader, type ReadScan } from './scan-reader.ts';
import { createRepeats, type TimedScan } from './repeated-scan.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { AnyFact, OutsideFact, TurnSession, TurnSnapshot } from './turn-workflow.ts';

/** An open run: what the screens show, and where everything that happens to it is handed in. */
export interface TurnDesk<S, Step extends string, Fact extends AnyFact> {
  session: TurnSession<S, Step, Fact>;
  /** Scans, camera and typed codes. Taken in order with what is sent, however long their names take to look up. */
  scan(scan: TimedScan): void;
  send(fact: Fact): void;
  /** Steps at which each scan counts a piece. */
  countingSteps: readonly Step[];
  /** A code that may be read in two ways, until the operator says in which. */
  asked: AskedScans;
  /** Resolves when everything handed in so far has been taken. */
  settled(): Promise<void>;
  /** Ends the following of the task; what was handed in is still stored. */
  close(): void;
}

/** What is particular to a workflow in how facts reach it. */
export type DeskParts<S, Step extends string, Fact extends AnyFact> = {
  /** The fact of a scan, with all that the rules need to know about it. */
  scanned(run: Run<S>, scan: ScanRecord, reading: SureReading): Promise<Fact>;
  /** Lots that the run is about at this point; they tell in which of two ways a code is likelier meant. */
  lotsAtHand?(run: Run<S>): readonly string[];
  /** The tap that a scanned command stands for. */
  commands: CommandTable<Run<S>, Step, Fact>;
  /** Where each scan counts a piece: the steps that do, and whether the run does so at this moment. */
  counting?: { steps: readonly Step[]; isOn(run: Run<S>): boolean };
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
  type Snapshot = TurnSnapshot<S, Step>;
  const reader = createScanReader(ports);
  const repeats = createRepeats();
  let handedIn: Promise<void> = Promise.resolve();
  /** The last code that was no command. */
  let last: ScanRecord | null = null;
  const inTurn = (act: () => Promise<void> | void): void => {
    const taken = handedIn.then(act);
    // What fails here is a bug and is reported as such; the next scan must not wait for it.
    handedIn = taken.catch(() => undefined);
  };

  async function takeScan(scan: TimedScan): Promise<void> {
    await session.settled();
    const { snapshot, phase } = session.getState();
    if (phase === 'over' || phase === 'elsewhere') return ports.signals.give('warning');
    if (!snapshot || (repeats.isRepeat(scan) && !isPiece(snapshot.context))) return;
    await takeRead(await reader.read(recordOf(scan), parts.lotsAtHand?.(snapshot.context) ?? []));
  }

  /** A repeated scan may be a piece more, but is no answer about the code itself. */
  const isPiece = (run: Run<S>): boolean =>
    reader.getState() === null && (parts.counting?.isOn(run) ?? false);

  /** Nothing is taken while a code is asked about. */
  async function takeRead(read: ReadScan | null): Promise<void> {
    const { snapshot } = session.getState();
    if (!read || !snapshot) return;
    const { scan, reading } = read;
    if (reading.kind === 'command') return takeCommand(reading, snapshot);
    last = scan;
    session.send(await parts.scanned(snapshot.context, scan, reading));
  }

  /** Yes to a code that is to be scanned again is that code again; any other command is the tap it stands for. */
  async function takeCommand(said: CommandSaid, { value: step, context: run }: Snapshot): Promise<void> {
    const { again } = run;
    if (said.command === 'yes' && again !== null) {
      return takeScan(last?.raw === again ? last : { raw: again, symbology: null, source: 'wedge' });
    }
    const fact = factOfCommand(parts.commands, said, { run, step });
    if (fact?.type === 'step.undone') reader.forget();
    const completed = fact && parts.completed ? await parts.completed(run, fact) : fact;
    session.send({ type: 'command.scanned', command: said.command, fact: completed });
  }

  async function takeFact(fact: Fact): Promise<void> {
    repeats.forget();
    if (fact.type === 'step.undone') reader.forget();
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
    countingSteps: parts.counting?.steps ?? [],
    scan: (scan) => inTurn(() => takeScan(scan)),
    send: (fact) => inTurn(() => takeFact(fact)),
    asked: {
      ...reader,
      answer: (way) => inTurn(() => takeRead(reader.answered(way))),
    },
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
