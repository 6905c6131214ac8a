import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from './camera-stream.ts';

type Device = { deviceId: string; label: string; can?: object };

/** A browser with these cameras: it gives the wished one, else the first. */
function browserWith(cameras: readonly Device[], refusal?: string) {
  const asked: unknown[] = [];
  const applied: unknown[] = [];
  const open = new Set<string>();
  const trackOf = ({ deviceId, can = {} }: Device) => ({
    getSettings: () => ({ deviceId, zoom: 1 }),
    getCapabilities: () => can,
    applyConstraints: async ({ advanced }: { advanced: object[] }) => void applied.push(...advanced),
    stop: () => open.delete(deviceId),
  });
  vi.stubGlobal('navigator', {
    hardwareConcurrency: 8,
    mediaDevices: {
      getSupportedConstraints: () => ({ pointsOfInterest: true }),
      enumerateDevices: async () => cameras.map((one) => ({ ...one, kind: 'videoinput' })),
      getUserMedia: async ({ video }: { video: { deviceId?: { ideal: string } } }) => {
        asked.push(video.deviceId?.ideal);
        if (refusal !== undefined) throw new DOMException('', refusal);
        const given = cameras.find(({ deviceId }) => deviceId === video.deviceId?.ideal) ?? cameras[0];
        if (!given) throw new DOMException('', 'NotFoundError');
        open.add(given.deviceId);
        const track = trackOf(given);
        return { getTracks: () => [track], getVideoTracks: () => [track] };
      },
    },
  });
  return { asked, applied, open };
}

const opened = async (deviceId?: string | null) => {
  const result = await openCamera(deviceId);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};

const main = { deviceId: 'main', label: 'camera2 0, facing back' };
const wide = { deviceId: 'wide', label: 'camera2 2, facing back' };

describe('opening a camera', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('takes the main camera in place of a special lens, and holds one camera only', async () => {
    const { asked, open } = browserWith([wide, main]);
    const camera = await opened();
    expect([camera.deviceId, asked, [...open]]).toEqual(['main', [undefined, 'main'], ['main']]);
    camera.stop();
    expect(open.size).toBe(0);
  });

  it('takes the camera that was chosen before without asking twice', async () => {
    const { asked } = browserWith([wide, main]);
    expect((await opened('wide')).deviceId).toBe('wide');
    expect(asked).toEqual(['wide']);
  });

  it('offers lamp, zoom and focus only where the camera has them', async () => {
    browserWith([main]);
    const plain = await opened();
    expect([plain.torch, plain.zoom, plain.focusAt]).toEqual([undefined, undefined, undefined]);
    const can = { torch: true, zoom: { min: 1, max: 5 }, focusMode: ['continuous', 'single-shot'] };
    const { applied } = browserWith([{ ...main, can }]);
    const able = await opened();
    await able.torch?.(true);
    await able.zoom?.(true);
    await able.zoom?.(false);
    await able.focusAt?.({ x: 0.5, y: 0.5 });
    expect(applied).toEqual([
      { focusMode: 'continuous' },
      { torch: true },
      { zoom: 2 },
      { zoom: 1 },
      { focusMode: 'single-shot', pointsOfInterest: [{ x: 0.5, y: 0.5 }] },
    ]);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
  ])('says what %s means', async (name, kind) => {
    browserWith([main], name);
    expect(await openCamera()).toEqual({ ok: false, failure: { kind } });
  });

  it('says that the page is not secure where the browser has no cameras to give', async () => {
    vi.stubGlobal('navigator', {});
    expect(await openCamera()).toEqual({ ok: false, failure: { kind: 'insecure' } });
  });
});
