import type { Signals } from '../../workflows/signals.ts';
import type { TurnPorts } from '../../workflows/turn-ports.ts';
import type { Handheld } from '../core/handheld.ts';

/** What opens a run: the device, how it is heard, and who works. */
export type Workplace = Pick<TurnPorts, 'separators'> & {
  handheld: Handheld;
  signals: Signals;
  userId: string;
};

/** What every workflow asks for, answered by this device. */
export function turnPorts({ handheld, signals, userId, separators }: Workplace): TurnPorts {
  const { recorder, ids, clock, lookup, ledger, device } = handheld;
  return {
    ...{ recorder, ids, clock, signals, lookup, userId, separators },
    deviceId: device.identity.get()?.deviceId ?? '',
    task: lookup.task,
    watchTasks: lookup.version.subscribe,
    recordedFor: ledger.recordedFor,
  };
}
