import { stockEffects } from '../../shared/domain/movement-effects.ts';
import type { Confirmed, Ledger, Loss } from './ledger.ts';
import type { DeviceEnd, Evidence } from './evidence.ts';

/** A confirmed movement that the server does not have, and the physical loss that explains it, if one does. */
export type Missing = { mid: string; confirmed: Confirmed; loss: Loss | null };

/** Confirmed movements that the server does not have. */
export function missingMovements({ ledger, site, devices }: Evidence): Missing[] {
  const losses = lossesByMid(ledger, devices);
  return [...ledger.confirmed]
    .filter(([mid]) => !site.byMid.has(mid))
    .map(([mid, confirmed]) => ({ mid, confirmed, loss: losses.get(mid) ?? null }));
}

/** What was on a device that is lost for ever is lost, whether it had been acknowledged before a restore or not. */
function lossesByMid({ losses, confirmed }: Ledger, devices: readonly DeviceEnd[]): Map<string, Loss> {
  const gone = new Set(devices.filter(({ isInUse }) => !isInUse).map(({ name }) => name));
  const byMid = new Map<string, Loss>();
  for (const [mid, { device, at }] of confirmed) {
    if (gone.has(device)) byMid.set(mid, { device, cause: 'device_lost', mids: [mid], at });
  }
  for (const loss of losses) for (const mid of loss.mids) byMid.set(mid, loss);
  return byMid;
}

/**
 * Whether somebody at the server was told of the losses of a device, with their exact number: every movement that
 * was lost and is not there. What reached the server by a late twin after it was lost may have been counted, because
 * it was not there then. Where a copy of the device writes under its name, the numbers that the copy has used up look
 * as if they had arrived: a device has nothing but numbers to count by, so there as many may be missing in the count,
 * but never the incident. A device that is lost for ever says nothing: it is revoked, and what it last touched is
 * counted.
 */
export function wasTold(evidence: Evidence, device: string): Told {
  const { site, devices } = evidence;
  const host = devices.find(({ name }) => name === device);
  if (host && !host.isInUse) {
    const row = site.devices.find((each) => each.deviceId === host.deviceId);
    const isRevoked = row !== undefined && row.revokedAt !== null;
    return { isTold: isRevoked, said: 'not revoked' };
  }
  const ids = idsOf(evidence, device);
  const incidents = site.discrepancies.filter(
    ({ kind, deviceId }) => kind === 'device_reset' && ids.has(deviceId ?? ''),
  );
  const said = incidents.reduce((sum, { actual }) => sum + Number(actual), 0);
  const { gone, twice, late } = lostUnder(evidence, ids);
  const isMentioned = gone === 0 || incidents.length > 0;
  const isExact = said >= gone - writtenByCopies(evidence, device, ids) && said <= gone + twice + late;
  const told = incidents.map(({ expected, actual, openedAt }) => `${actual} of ${expected} at ${openedAt}`);
  return {
    isTold: isMentioned && isExact,
    said: `${said} of ${gone}, ${late} came late: ${told.join(', ')}`,
  };
}

/** Identifiers of a device: it has another one after it was revoked. */
const idsOf = ({ ledger, devices }: Pick<Evidence, 'ledger' | 'devices'>, device: string): Set<string> => {
  const ids = new Set(ledger.deviceIds.get(device));
  const now = devices.find(({ name }) => name === device)?.deviceId ?? null;
  return now === null ? ids : ids.add(now);
};

/** Entries under the names of a device that others have confirmed: copies of it. */
const writtenByCopies = ({ ledger, site }: Evidence, device: string, ids: ReadonlySet<string>): number =>
  site.journal.filter(({ mid, deviceId }) => {
    const confirmed = ledger.confirmed.get(mid);
    return ids.has(deviceId) && confirmed !== undefined && confirmed.device !== device;
  }).length;

/**
 * Movements that were lost from disks under these names: those that are nowhere, how many of them a copy has lost too
 * (which may have told of them by itself), and those that came after the loss.
 */
function lostUnder({ ledger, site, devices }: Evidence, ids: ReadonlySet<string>): Lost {
  const isOne = ({ device, cause }: Loss): boolean =>
    cause !== 'device_lost' && [...idsOf({ ledger, devices }, device)].some((each) => ids.has(each));
  const own = ledger.losses.filter(isOne);
  const disks = new Map<string, Set<string>>();
  const lostAt = new Map<string, number>();
  for (const { device, mids, at } of own) {
    for (const mid of mids) {
      disks.set(mid, (disks.get(mid) ?? new Set()).add(device));
      lostAt.set(mid, Math.max(at, lostAt.get(mid) ?? 0));
    }
  }
  const lost: Lost = { gone: 0, twice: 0, late: 0 };
  for (const [mid, at] of lostAt) {
    const entry = site.byMid.get(mid);
    if (!entry) {
      lost.gone += 1;
      lost.twice += (disks.get(mid)?.size ?? 1) - 1;
    } else if (Date.parse(entry.receivedAt) >= at) lost.late += 1;
  }
  return lost;
}
type Lost = { gone: number; twice: number; late: number };

export type Told = { isTold: boolean; said: string };

/** Stock figures that a missing movement would have changed, by id: what may be absent from the server's figures. */
export const effectsOf = ({ draft }: Confirmed) => stockEffects(draft);
