import { describe, expect, it } from 'vitest';
import { done, failed, type Result } from '../../../shared/domain/result.ts';
import { atRest, createManualClock } from '../../../testing/manual-clock.ts';
import type { CameraFailure } from './camera-failure.ts';
import type { CameraChoice } from './camera-memory.ts';
import { openCameraSession } from './camera-session.ts';
import type { CameraStream } from './camera-stream.ts';

type Track = EventTarget & { muted: boolean; isStopped: boolean };

/** A device with cameras `main` and `other`, of which every stream ever opened is known. */
function setUp({
  answers = [] as CameraFailure[],
  permission = 'granted' as PermissionState,
  hasPicture = true,
} = {}) {
  const manual = createManualClock();
  const tracks: Track[] = [];
  const asked: (string | null)[] = [];
  const wishes: string[] = [];
  let shown: MediaStream | null = null;
  let visible = true;
  let onPage = (): void => undefined;
  let onPermission = (): void => undefined;
  let decoders = 0;
  let choice: CameraChoice = { deviceId: null, isNear: false };
  const wish = (name: string) => async (on: boolean) => void wishes.push(`${name} ${on}`);

  async function open(deviceId: string | null): Promise<Result<CameraStream, CameraFailure>> {
    asked.push(deviceId);
    const refusal = answers.shift();
    await atRest();
    if (refusal) return failed(refusal);
    const track: Track = Object.assign(new EventTarget(), { muted: false, isStopped: false });
    tracks.push(track);
    return done({
      stream: {} as MediaStream,
      track: track as unknown as MediaStreamTrack,
      deviceId: deviceId ?? 'main',
      cameras: [
        { deviceId: 'main', label: 'main' },
        { deviceId: 'other', label: 'other' },
      ],
      torch: wish('torch'),
      zoom: wish('zoom'),
      focusAt: async ({ x, y }) => void wishes.push(`focus ${x} ${y}`),
      focusByItself: async () => void wishes.push('focus by itself'),
      stop: () => (track.isStopped = true),
    });
  }
  const session = openCameraSession({
    open,
    createDecoder: () => {
      decoders += 1;
      return {
        decode: async () => ({ codes: [], milliseconds: 1 }),
        startOver: () => undefined,
        close: () => (decoders -= 1),
      };
    },
    show: (stream) => (shown = stream),
    frames: {
      whenFresh: (run) => manual.timers.after(0, run),
      grab: async () => (hasPicture ? { width: 1, height: 1, close: () => undefined } : null),
    },
    page: { isVisible: () => visible, onChange: (listener) => ((onPage = listener), () => undefined) },
    permission: {
      state: async () => permission,
      onChange: (listener) => ((onPermission = listener), () => undefined),
    },
    memory: { get: () => choice, set: (next) => (choice = next) },
    clock: manual.clock,
    timers: manual.timers,
    onReading: () => undefined,
  });
  return {
    ...{ ...manual, session, tracks, asked, wishes },
    phase: () => session.getState().phase,
    running: () => tracks.filter(({ isStopped }) => !isStopped).length,
    isShown: () => shown !== null,
    decoders: () => decoders,
    choice: () => choice,
    setVisible: (isVisible: boolean) => ((visible = isVisible), onPage()),
    allow: () => onPermission(),
  };
}

describe('a camera session', () => {
  it('shows the picture and remembers the camera', async () => {
    const { advance, phase, isShown, choice } = setUp();
    expect(phase()).toBe('opening');
    await advance(100);
    expect([phase(), isShown(), choice().deviceId]).toEqual(['seeing', true, 'main']);
  });

  it('leaves nothing running when it is closed', async () => {
    const { advance, session, running, decoders, pending, isShown } = setUp();
    await advance(500);
    session.close();
    await advance(5000);
    expect([running(), decoders(), pending(), isShown()]).toEqual([0, 0, 0, false]);
  });

  it('leaves nothing running when it is closed while it opens', async () => {
    const { advance, session, running, decoders, pending, tracks } = setUp();
    session.close();
    await advance(5000);
    expect([tracks.length, running(), decoders(), pending()]).toEqual([1, 0, 0, 0]);
  });

  it('rests while the page is hidden and comes back with it', async () => {
    const { advance, setVisible, running, phase } = setUp();
    await advance(100);
    setVisible(false);
    expect([running(), phase()]).toEqual([0, 'resting']);
    await advance(60_000);
    expect(running()).toBe(0);
    setVisible(true);
    await advance(100);
    expect([running(), phase()]).toEqual([1, 'seeing']);
  });

  it('comes back when another app took the camera and gave it back', async () => {
    const { advance, tracks, running, phase } = setUp();
    await advance(100);
    tracks[0]?.dispatchEvent(new Event('ended'));
    expect([running(), phase()]).toEqual([0, 'resting']);
    await advance(1100);
    expect([running(), phase()]).toEqual([1, 'seeing']);
  });

  it('opens anew when the picture stands still, not when it only stutters', async () => {
    const { advance, tracks } = setUp();
    await advance(100);
    tracks[0]?.dispatchEvent(new Event('mute'));
    await advance(1000);
    tracks[0]?.dispatchEvent(new Event('unmute'));
    await advance(5000);
    expect(tracks).toHaveLength(1);
    tracks[0]?.dispatchEvent(new Event('mute'));
    await advance(5000);
    expect(tracks).toHaveLength(2);
  });

  it('gives up on a camera that goes away again and again, until it is asked to try again', async () => {
    const { advance, tracks, session, phase } = setUp({ hasPicture: false });
    for (let time = 0; time < 4; time++) {
      await advance(1000);
      tracks.at(-1)?.dispatchEvent(new Event('ended'));
    }
    expect(session.getState().failure).toEqual({ kind: 'lost' });
    session.tryAgain();
    await advance(100);
    expect(phase()).toBe('seeing');
  });

  it('tells a refusal for good from a question without an answer', async () => {
    const refused = setUp({ answers: [{ kind: 'denied' }], permission: 'denied' });
    const dismissed = setUp({ answers: [{ kind: 'denied' }], permission: 'prompt' });
    await refused.advance(100);
    await dismissed.advance(100);
    expect(refused.session.getState().failure).toEqual({ kind: 'denied' });
    expect(dismissed.session.getState().failure).toEqual({ kind: 'dismissed' });
  });

  it('opens by itself when it is allowed in the settings of the browser', async () => {
    const { advance, allow, phase } = setUp({ answers: [{ kind: 'denied' }], permission: 'denied' });
    await advance(100);
    expect(phase()).toBe('failed');
    allow();
    await advance(100);
    expect(phase()).toBe('seeing');
  });

  it('turns lamp and zoom, and remembers the zoom', async () => {
    const { advance, session, wishes, choice } = setUp();
    await advance(100);
    session.turnTorch();
    session.turnZoom();
    session.turnTorch();
    expect(wishes).toEqual(['torch true', 'zoom true', 'torch false']);
    expect([session.getState().zoom, choice().isNear]).toEqual([{ isNear: true }, true]);
  });

  it('focuses on a tap, then by itself again', async () => {
    const { advance, session, wishes } = setUp();
    await advance(100);
    session.focusAt({ x: 0.5, y: 0.25 });
    expect(wishes).toEqual(['focus 0.5 0.25']);
    await advance(3000);
    expect(wishes.at(-1)).toBe('focus by itself');
  });

  it('changes to the other camera and remembers it', async () => {
    const { advance, session, asked, running, choice } = setUp();
    await advance(100);
    session.takeOtherCamera();
    await advance(100);
    expect([asked, running(), choice().deviceId]).toEqual([[null, 'other'], 1, 'other']);
  });
});
