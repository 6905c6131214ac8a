import { describe, expect, it } from 'vitest';
import { unwrap } from '../../testing/journal-contract.ts';
import { problem } from '../../testing/manual-network.ts';
import { createSyncBench, type SyncBench, type SyncBenchOptions } from '../../testing/sync-bench.ts';
import type { NetAnswer, NetRequest } from './net.ts';

const evidencePrefix = '/api/v1/evidence/';
const isPhoto = ({ path }: Pick<NetRequest, 'path'>) => path.startsWith(evidencePrefix);
const photo = (size: number) => new Blob([new Uint8Array(size)], { type: 'image/jpeg' });

/** A server that takes photos as `answer` says; the standard one stores what it got. */
function benchWith(
  answer: (evidenceId: string) => NetAnswer = stored(3),
  options: SyncBenchOptions = {},
): SyncBench {
  return createSyncBench({
    serve: (server) => (request) =>
      isPhoto(request) ? answer(request.path.slice(evidencePrefix.length)) : server.serve(request),
    ...options,
  });
}
const stored =
  (size: number) =>
  (evidenceId: string): NetAnswer => ({
    ...{ status: 200, retryAfterMs: null },
    json: { evidenceId, size, sha256: `digest of ${size}` },
  });
const sends = ({ network }: SyncBench) => network.log.filter(isPhoto).length;
const left = async ({ evidence }: SyncBench) => unwrap(await evidence.next())?.evidenceId ?? null;

describe('sending photos', () => {
  it('sends a photo as soon as it is kept, and lets go of it once the server has the same bytes', async () => {
    const bench = benchWith();
    bench.sync.start();
    await bench.time.advance(1000);
    unwrap(await bench.evidence.keep(photo(3)));
    await bench.time.advance(50);
    expect(bench.status().photos).toBe(0);
    expect([sends(bench), await left(bench)]).toEqual([1, null]);
  });

  it('keeps a photo of which the server has other bytes, and sends it again', async () => {
    const bench = benchWith(stored(4));
    bench.sync.start();
    const kept = unwrap(await bench.evidence.keep(photo(3)));
    await bench.time.advance(60_000);
    expect(sends(bench)).toBeGreaterThan(2);
    expect(await left(bench)).toBe(kept);
    expect(bench.status()).toMatchObject({ photos: 1, connection: 'online', problem: null });
  });

  it('lets movements go first, and is not kept waiting by them for ever', async () => {
    const bench = benchWith(stored(3), {
      faultOf: (path) => (path.endsWith('/push') ? 'server_error' : 'none'),
    });
    bench.sync.start();
    await bench.time.advance(1000);
    await bench.pick();
    await bench.time.advance(100);
    unwrap(await bench.evidence.keep(photo(3)));
    await bench.time.advance(20_000);
    expect(sends(bench)).toBe(0);
    await bench.time.advance(20_000);
    expect([sends(bench), await left(bench)]).toEqual([1, null]);
  });

  it('never holds movements up, however long a photo takes', async () => {
    const bench = benchWith(stored(3), {
      faultOf: (path) => (path.startsWith(evidencePrefix) ? 'request_lost' : 'none'),
    });
    bench.sync.start();
    await bench.time.advance(1000);
    unwrap(await bench.evidence.keep(photo(3)));
    await bench.time.advance(5000);
    await bench.pick();
    await bench.time.advance(1000);
    expect(bench.server.journal()).toHaveLength(1);
    expect(bench.status()).toMatchObject({ connection: 'online', unsent: 0, photos: 1, problem: null });
  });

  it('sets a photo aside that the server refuses, so that others go', async () => {
    const refusing = new Set<string>();
    const bench = benchWith((id) => (refusing.has(id) ? problem(422) : stored(3)(id)));
    refusing.add(unwrap(await bench.evidence.keep(photo(3))));
    unwrap(await bench.evidence.keep(photo(3)));
    bench.sync.start();
    await bench.time.advance(10 * 60_000);
    expect(await left(bench)).toBeNull();
    expect(sends(bench)).toBe(6);
    expect(bench.status().photos).toBe(1);
  });

  it('sends everything that waited once there is a network again', async () => {
    let cut = true;
    const bench = benchWith(stored(3), { faultOf: () => (cut ? 'unreachable' : 'none') });
    bench.sync.start();
    for (let index = 0; index < 5; index += 1) unwrap(await bench.evidence.keep(photo(3)));
    await bench.time.advance(30 * 60_000);
    cut = false;
    await bench.time.advance(3 * 60_000);
    expect(await left(bench)).toBeNull();
  });
});
