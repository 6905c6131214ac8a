import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { probeNetwork } from './network-probe.ts';
import { probeStorage } from './storage-probe.ts';

const roomOf = (quota: number, usage: number) =>
  ({ estimate: () => Promise.resolve({ quota, usage }) }) as unknown as StorageManager;
const ports = {
  storage: roomOf(5e9, 1e6),
  indexedDB: new IDBFactory(),
  now: () => 0,
  journal: 'protected',
} as const;

describe('the check of the storage', () => {
  it('is good where a strict write comes back', async () => {
    expect(await probeStorage(ports)).toEqual({
      outcome: 'storageSafe',
      freeBytes: 4_999_000_000,
      writtenInMs: 0,
    });
    expect(await ports.indexedDB.databases()).toEqual([]);
  });

  it('minds a browser that may clear it, and little room', async () => {
    expect(await probeStorage({ ...ports, journal: 'unprotected' })).toMatchObject({
      outcome: 'storageUnprotected',
    });
    expect(await probeStorage({ ...ports, storage: roomOf(1e8, 0) })).toMatchObject({
      outcome: 'storageFull',
    });
    expect(await probeStorage({ ...ports, storage: undefined, journal: null })).toMatchObject({
      ...{ outcome: 'storageSafe', freeBytes: null },
    });
  });

  it('is bad where nothing can be written', async () => {
    const forbidden = {
      open: () => {
        throw new DOMException('', 'SecurityError');
      },
    } as unknown as IDBFactory;
    expect(await probeStorage({ ...ports, indexedDB: forbidden })).toMatchObject({
      outcome: 'storageBroken',
    });
    expect(await probeStorage({ ...ports, journal: 'broken' })).toMatchObject({ outcome: 'storageBroken' });
  });
});

describe('the check of network and clock', () => {
  const date = 'Sat, 21 Nov 2026 08:00:00 GMT';
  const answers = (status: number) => () =>
    Promise.resolve(new Response('{}', { status, headers: { date } }));
  const clock = { now: () => 0, wall: () => Date.parse(date) };

  it('is good where the server answers and the clocks agree', async () => {
    expect(await probeNetwork({ fetch: answers(200), ...clock })).toEqual({
      ...{ outcome: 'networkOnline', answeredInMs: 0, clockOffMs: 0 },
    });
  });

  it('minds a wrong clock, and no answer', async () => {
    const wrong = { ...clock, wall: () => Date.parse(date) + 600_000 };
    expect(await probeNetwork({ fetch: answers(200), ...wrong })).toMatchObject({
      outcome: 'clockOff',
      clockOffMs: 600_000,
    });
    expect(await probeNetwork({ fetch: answers(503), ...clock })).toMatchObject({
      outcome: 'networkOffline',
    });
    const cut = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await probeNetwork({ fetch: cut, ...clock })).toMatchObject({
      outcome: 'networkOffline',
      answeredInMs: null,
    });
  });
});
