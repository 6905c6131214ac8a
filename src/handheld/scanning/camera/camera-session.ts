import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { type CameraActs, createCameraActs } from './camera-acts.ts';
import type { CameraFailure, ScanCameraFailure } from './camera-failure.ts';
import type { CameraMemory } from './camera-memory.ts';
import type { CameraPermission } from './camera-permission.ts';
import { cameraAtFirst, type CameraPhase, type CameraState, createLiveCameraState } from './camera-state.ts';
import type { CameraStream } from './camera-stream.ts';
import type { FrameDecoder, FrameReading } from './frame-decoder.ts';
import { type FrameSource, pumpFrames } from './frame-pump.ts';
import type { PageSight } from './page-sight.ts';
import { watchTrack } from './watch-track.ts';

export type CameraSession = CameraActs & {
  subscribe(listener: () => void): () => void;
  getState(): CameraState;
  tryAgain(): void;
  close(): void;
};

export type CameraParts = {
  open: (deviceId: string | null) => Promise<Result<CameraStream, CameraFailure>>;
  createDecoder: () => FrameDecoder;
  /** Shows the picture, or nothing. */
  show: (stream: MediaStream | null) => void;
  frames: FrameSource;
  page: PageSight;
  permission: CameraPermission;
  memory: CameraMemory;
  clock: Clock;
  timers: Timers;
  onReading: (reading: FrameReading) => void;
};

/** A camera that went away is asked for again after this time, ms; so often without a frame read in between. */
const askAgainAfter = 1000;
const mostLosses = 3;

/**
 * Opens camera and decoder side by side and keeps both going until closed. At most one stream is open; it is stopped in
 * every phase but `seeing`, and nothing at all runs once the session is closed.
 */
export function openCameraSession(parts: CameraParts): CameraSession {
  const { page, permission, timers } = parts;
  const state = createLiveCameraState();
  const decoder = parts.createDecoder();
  let open: { camera: CameraStream; stop: () => void } | null = null;
  /** Raised by everything that makes an opening under way pointless. */
  let attempt = 0;
  let losses = 0;
  let cancelLater = (): void => undefined;

  function put(phase: CameraPhase, failure: ScanCameraFailure | null = null): void {
    attempt += 1;
    cancelLater();
    open?.stop();
    open = null;
    state.change({ ...cameraAtFirst, hasOtherCamera: state.get().hasOtherCamera, phase, failure });
  }

  async function bring(): Promise<void> {
    put('opening');
    const own = attempt;
    const opened = await parts.open(parts.memory.get().deviceId);
    if (own !== attempt) return opened.ok ? opened.value.stop() : undefined;
    if (opened.ok) return begin(opened.value);
    const failure = await refined(opened.failure, permission);
    if (own === attempt) put('failed', failure);
  }

  function begin(camera: CameraStream): void {
    decoder.startOver();
    open = { camera, stop: startSeeing(camera, parts, { decoder, onReading: read, onLost: lose }) };
    const { torch, zoom, cameras } = camera;
    state.change({
      ...{ phase: 'seeing', failure: null, hasOtherCamera: cameras.length > 1 },
      torch: torch ? { isOn: false } : null,
      zoom: zoom ? { isNear: parts.memory.get().isNear } : null,
    });
  }

  function read(reading: FrameReading): void {
    losses = 0;
    parts.onReading(reading);
  }

  function lose(): void {
    losses += 1;
    if (losses > mostLosses) return put('failed', { kind: 'lost' });
    put('resting');
    if (page.isVisible()) cancelLater = timers.after(askAgainAfter, () => void bring());
  }

  function followPage(): void {
    const { phase } = state.get();
    if (!page.isVisible() && phase !== 'failed') put('resting');
    if (page.isVisible() && phase === 'resting') void bring();
  }

  const tryAgain = (): void => {
    losses = 0;
    void bring();
  };
  const leavePage = page.onChange(followPage);
  const leavePermission = permission.onChange(() => {
    if (state.get().phase === 'failed') tryAgain();
  });
  if (page.isVisible()) void bring();
  else put('resting');

  return {
    ...createCameraActs({ ...parts, state, current: () => open?.camera ?? null, openAgain: tryAgain }),
    subscribe: state.subscribe,
    getState: state.get,
    tryAgain,
    close() {
      leavePage();
      leavePermission();
      put('resting');
      decoder.close();
    },
  };
}

type Seeing = { decoder: FrameDecoder; onReading: CameraParts['onReading']; onLost: () => void };

/** Shows and decodes the picture of a camera, remembered as the one of this device; the returned function ends it. */
function startSeeing(camera: CameraStream, parts: CameraParts, seeing: Seeing): () => void {
  const { memory, show, frames, clock, timers } = parts;
  const { deviceId } = camera;
  const choice = memory.get();
  if (deviceId !== choice.deviceId) memory.set({ ...choice, deviceId });
  if (choice.isNear) void camera.zoom?.(true);
  show(camera.stream);
  const stopPump = pumpFrames({ ...seeing, source: frames, clock, timers });
  const stopWatching = watchTrack(camera.track, timers, seeing.onLost);
  return () => {
    stopWatching();
    stopPump();
    camera.stop();
    show(null);
  };
}

/** Refused for good, or only not answered this time: then asking again asks the operator again. */
async function refined(failure: CameraFailure, permission: CameraPermission): Promise<ScanCameraFailure> {
  const isOpen = failure.kind === 'denied' && (await permission.state()) === 'prompt';
  return isOpen ? { kind: 'dismissed' } : failure;
}
