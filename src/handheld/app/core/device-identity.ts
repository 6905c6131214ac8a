import type { Clock } from '../../../shared/domain/clock.ts';
import type { Ids } from '../../../shared/domain/random.ts';
import { done, failed } from '../../../shared/domain/result.ts';
import { enrolResponseSchema } from '../../../shared/protocol/identity.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import { exportEntries } from '../../storage/ledger.ts';
import { createSubject } from '../../sync/observable.ts';
import type { LineFailure, ServerLine } from '../../sync/server-line.ts';
import type { Device, DeviceIdentity, EnrolFailure } from './device.ts';
import type { LocalStore } from './local-store.ts';

export type DeviceIdentityPorts = {
  local: LocalStore;
  journal: JournalStore;
  line: ServerLine;
  clock: Clock;
  ids: Ids;
  /** What the browser says of itself. */
  model(): string;
  onEnrolled(): void;
};

export type EnrolledDevice = Device & {
  restore(): Promise<void>;
  /** Of the enrolled device, or the one it will ask to have. */
  deviceId(): string;
};

const identityFact = 'device';

/**
 * Who this device is at its site. The identity stands in localStorage and in the journal's database, so that losing
 * one of them does not lose it; the credential is a cookie that no script can read.
 */
export function createDeviceIdentity(ports: DeviceIdentityPorts): EnrolledDevice {
  const { local, journal, line } = ports;
  const identity = createSubject<DeviceIdentity | null>(readIdentity(local.get(identityFact)));
  const keep = async (next: DeviceIdentity) => {
    local.set(identityFact, next);
    await journal.write((tx) => tx.putFact(identityFact, next));
    identity.set(next);
  };
  const deviceId = () => identity.get()?.deviceId ?? plannedId(ports);
  return {
    identity,
    deviceId,
    restore: async () => {
      const kept = await journal.read((tx) => tx.fact(identityFact));
      const next = identity.get() ?? (kept.ok ? readIdentity(kept.value) : null);
      if (next) await keep(next);
    },
    enrol: async (codeText) => {
      const enrolled = await line.call({
        path: '/api/v1/devices/enrol',
        body: { code: codeOf(codeText), deviceId: deviceId(), model: ports.model().slice(0, 200) },
        answer: enrolResponseSchema,
        caller: 'operator',
        credential: false,
      });
      if (!enrolled.ok) return failed(enrolFailure(enrolled.failure));
      await keep(enrolled.value);
      ports.onEnrolled();
      return done(null);
    },
    exportUnsent: () => exportUnsent(ports, deviceId()),
  };
}

/** The same id until the server has answered, so that a lost answer does not make two devices. */
function plannedId({ local, ids }: DeviceIdentityPorts): string {
  const planned = local.get('deviceId');
  if (typeof planned === 'string') return planned;
  const deviceId = ids.opaque();
  local.set('deviceId', deviceId);
  return deviceId;
}

/** The bare code, or the part of a manager's QR after the hash: `<origin>/handheld/enrol#CODE`. */
export const codeOf = (text: string): string => text.slice(text.lastIndexOf('#') + 1).trim();

const readIdentity = (value: unknown): DeviceIdentity | null => {
  const parsed = enrolResponseSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
};

export function enrolFailure(failure: LineFailure): EnrolFailure {
  switch (failure.kind) {
    case 'too_many_calls':
      return { kind: 'too_many', seconds: Math.ceil(failure.waitMs / 1000) };
    case 'busy':
      return { kind: 'too_many', seconds: Math.max(1, Math.ceil(failure.retryAfterMs / 1000)) };
    case 'unreachable':
    case 'timeout':
    case 'stranger':
      return { kind: 'offline' };
    case 'enrol_again':
      return { kind: 'code_refused' };
    case 'too_large':
    case 'update_needed':
    case 'refused':
      // A code that is too short or too long never gets as far as being looked up.
      return failure.status === 400 || failure.status === 422
        ? { kind: 'code_refused' }
        : { kind: 'refused', traceId: failure.traceId };
  }
}

async function exportUnsent(
  { journal, clock }: DeviceIdentityPorts,
  deviceId: string,
): Promise<{ fileName: string; json: string; count: number }> {
  const entries = await exportEntries(journal);
  const day = new Date(clock.wall()).toISOString().slice(0, 10);
  const json = JSON.stringify({ format: 'stockhand-journal', version: 1, deviceId, entries }, null, 2);
  return { fileName: `stockhand-${deviceId.slice(0, 8)}-${day}.json`, json, count: entries.length };
}
