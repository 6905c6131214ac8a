import type { Movement, MovementBody, MovementType } from '../shared/domain/movement.ts';
import type { PushEntry, PushResponse, Receipt } from '../shared/protocol/push.ts';
import { protocolVersion } from '../shared/protocol/protocol-version.ts';
import { push, type PushPorts } from '../server/sync/push.ts';

export type DeviceSettings = {
  siteId: string;
  deviceId: string;
  userId: string;
  sessionId: string | null;
  task: Movement['task'];
};

export type DeviceUnderTest = {
  readonly epoch: string;
  /** Everything that was recorded, in its order. */
  readonly journal: PushEntry[];
  /** What is said of the next movements; change it as the test goes. */
  settings: DeviceSettings;
  /** Writes a movement into the journal without sending it. */
  record(type: MovementType, body: MovementBody, more?: Partial<Movement>): PushEntry;
  /** Sends entries as they are. */
  send(entries: readonly PushEntry[], epoch?: string): Promise<PushResponse>;
  /** Records one movement and sends it; its receipt. */
  does(type: MovementType, body: MovementBody, more?: Partial<Movement>): Promise<Receipt>;
};

let devices = 0;

/** A handheld as the server knows it: numbers its movements and pushes them through the server's own handler. */
export function createDevice(ports: PushPorts, settings: DeviceSettings): DeviceUnderTest {
  devices += 1;
  const epoch = `00000000-0000-4000-8000-${String(devices).padStart(12, '0')}`;
  const device: DeviceUnderTest = {
    epoch,
    journal: [],
    settings,
    record(type, body, more = {}) {
      const movement = { ...movementOf(ports, device.settings, type, body), ...more };
      const entry = { seq: device.journal.length + 1, mid: movement.mid, movement };
      device.journal.push(entry);
      return entry;
    },
    send(entries, stream = epoch) {
      const { siteId, deviceId } = device.settings;
      const caller = { siteId, deviceId, deviceName: deviceId, traceId: 'trace-1' };
      return push(ports, caller, { proto: protocolVersion, deviceId, epoch: stream, entries: [...entries] });
    },
    async does(type, body, more) {
      const entry = device.record(type, body, more);
      const { results } = await device.send([entry]);
      const [receipt] = results;
      if (!receipt) throw new Error(`no receipt for ${entry.mid}`);
      return receipt;
    },
  };
  return device;
}

function movementOf(
  { ids, clock }: PushPorts,
  settings: DeviceSettings,
  type: MovementType,
  body: MovementBody,
): Movement {
  const { userId, sessionId, task } = settings;
  return {
    mid: ids.next(),
    type,
    v: 1,
    userId,
    sessionId,
    workflow: { id: 'pick', machine: 'pick', version: 1, step: type },
    task,
    compensates: null,
    body,
    time: { wall: clock.wall(), mono: clock.mono(), boot: 'boot-1', offset: 0 },
  };
}
