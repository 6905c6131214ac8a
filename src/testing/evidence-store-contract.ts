import { beforeEach, expect, it } from 'vitest';
import type { Evidence, EvidenceStore } from '../server/evidence/evidence-store.ts';

export const aPhoto = (evidenceId: string, given: Partial<Evidence> = {}): Evidence => ({
  evidenceId,
  size: 4,
  sha256: 'aa',
  deviceId: 'D1',
  mediaType: 'image/jpeg',
  receivedAt: '2026-11-21T10:00:00.000Z',
  bytes: Buffer.from([0xff, 0xd8, 0xff, 0x00]),
  ...given,
});

/** The law of an EvidenceStore; every implementation has to pass it. Called inside a `describe`. */
export function keepsTheLawOfEvidenceStores(open: () => EvidenceStore): void {
  let store: EvidenceStore;
  beforeEach(() => {
    store = open();
  });
  const receipt = { evidenceId: 'e-1', size: 4, sha256: 'aa' };

  it('a photo comes back byte for byte', async () => {
    expect(await store.keep('main', aPhoto('e-1'))).toEqual(receipt);
    expect(await store.find('main', 'e-1')).toEqual(aPhoto('e-1'));
    expect(await store.find('main', 'e-2')).toBeUndefined();
  });

  it('the first one stays, also when two come at once', async () => {
    await store.keep('twice', aPhoto('e-1'));
    const other = aPhoto('e-1', { sha256: 'bb', deviceId: 'D2' });
    expect(await Promise.all([store.keep('twice', other), store.keep('twice', other)])).toEqual([
      receipt,
      receipt,
    ]);
    expect(await store.find('twice', 'e-1')).toEqual(aPhoto('e-1'));
  });

  it('sites do not see each other', async () => {
    await store.keep('here', aPhoto('e-1'));
    expect(await store.find('there', 'e-1')).toBeUndefined();
  });
}
