import type { CommandSaid } from '../../../shared/domain/command-code.ts';
import type { PickRun } from '../../../shared/domain/pick/pick-run.ts';
import { current, isCounting } from '../../../shared/domain/pick/run-facts.ts';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import { factOfCommand } from '../command-table.ts';
import { createRepeats, type TimedScan } from '../repeated-scan.ts';
import { type AskedScans, createScanReader, type ReadScan } from '../scan-reader.ts';
import { commandFacts } from './command-facts.ts';
import { diffTask } from './diff-task.ts';
import { nameScan } from './name-scan.ts';
import type { PickFact } from './pick-event.ts';
import type { PickStep } from './pick-step.ts';
import type { PickSession, PickSnapshot } from './pick-workflow.ts';
import type { PickPorts } from './ports.ts';

/** An open pick list: what the screens show, and where everything that happens to it is handed in. */
export interface PickDesk {
  session: PickSession;
  /** Scans, camera and typed codes. Taken in order with what is sent, however long their names take to look up. */
  scan(scan: TimedScan): void;
  send(fact: PickFact): void;
  /** A code that may be read in two ways, until the operator says in which. */
  asked: AskedScans;
  /** Resolves when everything handed in so far has been taken. */
  settled(): Promise<void>;
  /** Ends the following of the task; what was handed in is still stored. */
  close(): void;
}

export function createPickDesk(ports: PickPorts, session: PickSession): PickDesk {
  const reader = createScanReader(ports);
  const repeats = createRepeats();
  const counts = () => ports.countsByScanning?.() ?? false;
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
    const wanted = current(snapshot.context)?.line.lot ?? null;
    await takeRead(await reader.read(recordOf(scan), wanted === null ? [] : [wanted]));
  }

  /** A repeated scan may be a piece more, but is no answer about the code itself. */
  const isPiece = (run: PickRun): boolean => reader.getState() === null && isCounting(run);

  /** Nothing is taken while a code is asked about. */
  async function takeRead(read: ReadScan | null): Promise<void> {
    const { snapshot } = session.getState();
    if (!read || !snapshot) return;
    const { scan, reading } = read;
    if (reading.kind === 'command') return takeCommand(reading, snapshot);
    last = scan;
    const known = await nameScan(ports.lookup, snapshot.context, reading);
    session.send({ type: 'barcode.scanned', scan, reading, known, ...(counts() ? { counts: true } : {}) });
  }

  /** Yes to a code that is to be scanned again is that code again; any other command is the tap it stands for. */
  async function takeCommand(said: CommandSaid, { value, context: run }: PickSnapshot): Promise<void> {
    const { again } = run;
    if (said.command === 'yes' && again !== null) {
      return takeScan(last?.raw === again ? last : { raw: again, symbology: null, source: 'wedge' });
    }
    const fact = factOfCommand(commandFacts, said, { run, step: value as PickStep });
    if (fact?.type === 'step.undone') reader.forget();
    session.send({ type: 'command.scanned', command: said.command, fact });
  }

  function takeFact(fact: PickFact): void {
    repeats.forget();
    if (fact.type === 'step.undone') reader.forget();
    session.send(fact);
  }

  async function followTask(): Promise<void> {
    await session.settled();
    const { snapshot, phase } = session.getState();
    if (!snapshot || phase === 'over' || phase === 'elsewhere') return;
    const task = await ports.task(snapshot.context.task.taskId);
    if (!task) return;
    for (const fact of diffTask(snapshot.context, task, ports.deviceId)) session.send(fact);
  }

  const leave = ports.watchTasks(() => inTurn(followTask));
  inTurn(followTask);
  return {
    session,
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

/** What goes into the movement: the scan without what only the device needs. */
const recordOf = ({ raw, symbology, source }: ScanRecord): ScanRecord => ({ raw, symbology, source });
