import type { Oracle, OracleReport } from '../world/oracle.ts';
import { type InvariantName, invariantNames, type Violation } from '../world/violation.ts';
import type { World } from '../world/world.ts';
import { type Inside, keepInside } from './inside.ts';
import { addAttempt, addEffects, createLedger, type Ledger } from './ledger.ts';
import { createLiveChecks } from './live-checks.ts';
import { createLooks } from './look.ts';

/**
 * The oracle of one run. It is told by hands, screens, wires and disks, and answers nobody before the end: neither
 * the product nor the people of the simulation can learn from it what they should know by themselves.
 */
export function createOracle({ time }: Pick<World, 'time'>): Oracle {
  const violations: Violation[] = [];
  const violated = (invariant: InvariantName, detail: string): void =>
    void violations.push({ invariant, at: time.clock.mono(), detail });
  const looks = createLooks(violated);
  const inside: Inside = {
    ledger: createLedger(time.clock.wall()),
    looks,
    live: createLiveChecks(looks),
    atEnd: { excused: [], discrepancies: {} },
    deviceIdOf: () => null,
  };
  const told = toldTo(inside, time);
  return keepInside(
    { ...told, violated, violations: () => violations, report: () => reportOf(inside) },
    inside,
  );
}

function toldTo(
  inside: Inside,
  { clock }: World['time'],
): Omit<Oracle, 'violated' | 'violations' | 'report'> {
  const { ledger, live } = inside;
  return {
    begins: (goods) => addEffects(ledger.begun, goods),
    acted: ({ effects }) => addEffects(ledger.acted, effects),
    tried: ({ device, life, runId, ...attempt }) =>
      addAttempt(ledger.runs, `${runId} on ${device} ${life}`, attempt),
    confirmed: ({ device, userId, drafts, tookMs, by = null }) => {
      live.storedAtOnce.confirmed(device, tookMs, drafts.map(({ type }) => type).join(' '));
      for (const draft of drafts) {
        if (ledger.confirmed.has(draft.mid)) continue;
        ledger.confirmed.set(draft.mid, { device, userId, draft, by, at: clock.wall() });
      }
    },
    requested: ({ device, path }) => live.requestRate.requested(device, clock.mono(), path),
    viewed: (change) => {
      const deviceId = inside.deviceIdOf(change.device);
      if (deviceId !== null) noteDeviceId(ledger, change.device, deviceId);
      live.neverBack.viewed(change);
      live.seenIsSeen.viewed(deviceId, change, clock.wall());
    },
    lost: (loss) => void ledger.losses.push({ ...loss, at: clock.wall() }),
    cloned: ({ device }) => void ledger.clones.push(device),
    shipped: (shipment) => void ledger.shipments.push({ ...shipment, at: clock.wall() }),
  };
}

function noteDeviceId({ deviceIds }: Ledger, name: string, deviceId: string): void {
  deviceIds.set(name, (deviceIds.get(name) ?? new Set()).add(deviceId));
}

const reportOf = ({ looks, atEnd, ledger }: Inside): OracleReport => ({
  looked: Object.fromEntries(invariantNames.map((name) => [name, looks.looked(name)])) as Record<
    InvariantName,
    number
  >,
  excused: atEnd.excused,
  discrepancies: atEnd.discrepancies,
  confirmed: ledger.confirmed.size,
});
