import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { CameraMemory } from './camera-memory.ts';
import { browserCameraPermission } from './camera-permission.ts';
import { openCameraSession } from './camera-session.ts';
import { type CameraSlot, createCameraSlot } from './camera-slot.ts';
import type { CameraState } from './camera-state.ts';
import { openCamera } from './camera-stream.ts';
import { createWorkerDecoder } from './decoding/worker-decoder.ts';
import { markFirstFrame } from './first-frame.ts';
import type { FrameReading } from './frame-decoder.ts';
import { browserPageSight } from './page-sight.ts';
import { framesOf } from './video-frames.ts';

export type CameraSessionOptions = {
  video: RefObject<HTMLVideoElement | null>;
  /** The window over the picture: what lies under it is decoded. */
  aim: RefObject<HTMLElement | null>;
  clock: Clock;
  timers: Timers;
  memory: CameraMemory;
  /** Must not change between renders. */
  onReading: (reading: FrameReading) => void;
};

/** The camera while the component is there; its state is the second. */
export function useCameraSession(options: CameraSessionOptions): [CameraSlot, CameraState] {
  const { video, aim, clock, timers, memory, onReading } = options;
  const [slot] = useState(createCameraSlot);
  useEffect(() => {
    if (!video.current || !aim.current) return undefined;
    const picture = video.current;
    const markFirst = markFirstFrame();
    const session = openCameraSession({
      ...{ open: openCamera, createDecoder: createWorkerDecoder, frames: framesOf(picture, aim.current) },
      ...{ page: browserPageSight, permission: browserCameraPermission, memory, clock, timers },
      show: (stream) => show(picture, stream),
      onReading: (reading) => {
        markFirst();
        onReading(reading);
      },
    });
    return slot.fill(session);
  }, [slot, video, aim, clock, timers, memory, onReading]);
  return [slot, useSyncExternalStore(slot.subscribe, slot.getState, slot.getState)];
}

function show(video: HTMLVideoElement, stream: MediaStream | null): void {
  video.srcObject = stream;
  // A stream taken away before it played is no failure.
  if (stream) void video.play().catch(() => undefined);
}
