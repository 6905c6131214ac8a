import { isoAt, type Clock } from '../../shared/domain/clock.ts';
import type { Random } from '../../shared/domain/random.ts';
import { done, failed, type Result } from '../../shared/domain/result.ts';
import type { EnrolRequest, EnrolResponse } from '../../shared/protocol/identity.ts';
import type { Device } from '../db/rows/device.ts';
import type { EnrolmentCode } from '../db/rows/identity.ts';
import type { SiteStore } from '../db/site-store.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { newEnrolmentCode, newToken, normalCode, tokenHash } from '../identity/credential.ts';
import { enrolmentCodeMs } from '../identity/session-times.ts';

type EnrolPorts = { store: SiteStore; clock: Clock; random: Random };

/** An expired code is told as expired for a day, then as unknown. Milliseconds. */
const rememberedMs = 24 * 60 * 60_000;

export type EnrolFailure = { kind: 'code_unknown' } | { kind: 'code_expired' } | { kind: 'code_used' };

/** A code for one device, good for a quarter of an hour; only its hash is kept. */
export async function makeEnrolmentCode(
  { store, clock, random }: EnrolPorts,
  siteId: string,
  createdBy: string | null,
): Promise<{ code: string; expiresAt: string; ttl: number }> {
  const code = newEnrolmentCode(random);
  const now = clock.wall();
  const expiresAt = isoAt(now + enrolmentCodeMs);
  await store.write(siteId, async (tx) => {
    await forgetUnusedCodes(tx);
    const codeHash = tokenHash(code);
    tx.enrolmentCodes.put({
      codeHash,
      createdAt: isoAt(now),
      createdBy,
      expiresAt,
      usedAt: null,
      usedBy: null,
    });
    tx.audit({ kind: 'enrolment_code_made', actor: createdBy, subject: null });
  });
  return { code, expiresAt, ttl: enrolmentCodeMs };
}

async function forgetUnusedCodes(tx: SiteTransaction): Promise<void> {
  for (const { codeHash, expiresAt } of await tx.enrolmentCodes.find({ usedAt: null })) {
    if (Date.parse(expiresAt) + rememberedMs < Date.parse(tx.now)) tx.enrolmentCodes.remove(codeHash);
  }
}

/**
 * Makes a browser one of the site's devices. The code is spent by it; only the same device, whose answer may have been
 * lost, can use it again. A device that was there before keeps its name and its number block and gets a new token,
 * which ends the old one. `origin`: the address it came from.
 */
export async function enrolDevice(
  { store, random }: EnrolPorts,
  siteId: string,
  { code, deviceId, model, origin }: EnrolRequest & { origin: string },
): Promise<Result<{ answer: EnrolResponse; token: string }, EnrolFailure>> {
  const token = newToken(random);
  return store.write(siteId, async (tx) => {
    const codeHash = tokenHash(normalCode(code));
    await tx.load({ enrolmentCodes: [codeHash], devices: [deviceId], sites: [siteId] });
    const found = tx.enrolmentCodes.get(codeHash);
    const refusal = refusalOf(found, deviceId, tx.now);
    if (!found || refusal) {
      const failure = refusal ?? { kind: 'code_unknown' };
      tx.audit({ kind: 'enrolment_failed', actor: null, subject: deviceId, origin, detail: failure.kind });
      return failed(failure);
    }
    tx.enrolmentCodes.put({ ...found, usedAt: tx.now, usedBy: deviceId });
    const device = await putDevice(tx, {
      deviceId,
      model,
      enrolledBy: found.createdBy,
      tokenHash: tokenHash(token),
    });
    tx.audit({
      kind: 'device_enrolled',
      actor: found.createdBy,
      subject: deviceId,
      origin,
      detail: device.name,
    });
    const siteName = tx.sites.get(siteId)?.name ?? siteId;
    const { name: deviceName, lpnBlock } = device;
    return done({ answer: { deviceId, deviceName, siteId, siteName, lpnBlock }, token });
  });
}

function refusalOf(code: EnrolmentCode | undefined, deviceId: string, now: string): EnrolFailure | null {
  if (!code) return { kind: 'code_unknown' };
  if (code.expiresAt <= now) return { kind: 'code_expired' };
  return code.usedBy === null || code.usedBy === deviceId ? null : { kind: 'code_used' };
}

/** Devices are numbered in the order of their enrolment: `Device 7` has block 7. Printed labels have block 0, and 9999 downwards. */
async function putDevice(
  tx: SiteTransaction,
  given: Pick<Device, 'deviceId' | 'model' | 'enrolledBy' | 'tokenHash'>,
): Promise<Device> {
  const all = await tx.devices.find({});
  const known = all.find(({ deviceId }) => deviceId === given.deviceId);
  const lpnBlock = known?.lpnBlock ?? Math.max(0, ...all.map((device) => device.lpnBlock)) + 1;
  const name = known?.name ?? `Device ${lpnBlock}`;
  return tx.devices.put({ ...given, name, lpnBlock, enrolledAt: tx.now, revokedAt: null, revokedBy: null });
}
