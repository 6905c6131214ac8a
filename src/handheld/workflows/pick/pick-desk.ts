import { parseScan } from '../../../shared/domain/parse-scan.ts';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import { isoNow } from '../../../shared/domain/clock.ts';
import { commandFact } from './command-fact.ts';
import { diffTask } from './diff-task.ts';
import { nameScan } from './name-scan.ts';
import type { PickFact } from './pick-event.ts';
import type { PickStep } from './pick-step.ts';
import type { PickSession } from './pick-workflow.ts';
import type { PickPorts } from './ports.ts';

/** An open pick list: what the screens show, and where everything that happens to it is handed in. */
export interface PickDesk {
  session: PickSession;
  /** Scans, camera and typed codes. Taken in order with what is sent, however long their names take to look up. */
  scan(scan: ScanRecord): void;
  send(fact: PickFact): void;
  /** Resolves when everything handed in so far has been taken. */
  settled(): Promise<void>;
  /** Ends the following of the task; what was handed in is still stored. */
  close(): void;
}

export function createPickDesk(ports: PickPorts, session: PickSession): PickDesk {
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
    const { clock, codePatterns: patterns, lookup } = ports;
    const today = isoNow(clock).slice(0, 10);
    const reading = parseScan(scan.raw, scan.symbology, { today, ...(patterns ? { patterns } : {}) });
    if (reading.kind === 'command')
      return session.send(commandFact(reading.command, snapshot.value as PickStep));
    const known = await nameScan(lookup, snapshot.context, reading);
    session.send({ type: 'barcode.scanned', scan: recordOf(scan), reading, known });
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
    send: (fact) => inTurn(() => session.send(fact)),
    settled: async () => {
      await handedIn;
      await session.settled();
    },
    close: leave,
  };
}

/** What goes into the movement: the scan without what only the device needs. */
const recordOf = ({ raw, symbology, source }: ScanRecord): ScanRecord => ({ raw, symbology, source });
