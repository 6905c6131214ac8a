import type { Timers } from '../../../shared/domain/clock.ts';
import type { CameraMemory } from './camera-memory.ts';
import type { LiveCameraState } from './camera-state.ts';
import type { CameraStream } from './camera-stream.ts';
import type { FramePoint } from './frame-decoder.ts';

/** What the operator does with an open camera; nothing happens while none is open. */
export type CameraActs = {
  turnTorch(): void;
  turnZoom(): void;
  focusAt(point: FramePoint): void;
  takeOtherCamera(): void;
};

type Table = {
  current: () => CameraStream | null;
  state: LiveCameraState;
  memory: CameraMemory;
  timers: Timers;
  openAgain: () => void;
};

/** A tap holds the focus for this time, ms. */
const focusHeldFor = 2500;

export function createCameraActs({ current, state, memory, timers, openAgain }: Table): CameraActs {
  let cancelFocus = (): void => undefined;
  return {
    turnTorch() {
      const { torch } = state.get();
      if (!torch) return;
      void current()?.torch?.(!torch.isOn);
      state.change({ torch: { isOn: !torch.isOn } });
    },
    turnZoom() {
      const { zoom } = state.get();
      if (!zoom) return;
      void current()?.zoom?.(!zoom.isNear);
      memory.set({ ...memory.get(), isNear: !zoom.isNear });
      state.change({ zoom: { isNear: !zoom.isNear } });
    },
    focusAt(point) {
      const camera = current();
      if (!camera?.focusAt) return;
      void camera.focusAt(point);
      cancelFocus();
      cancelFocus = timers.after(focusHeldFor, () => {
        if (current() === camera) void camera.focusByItself();
      });
    },
    takeOtherCamera() {
      const next = otherThan(current());
      if (next === null) return;
      memory.set({ ...memory.get(), deviceId: next });
      openAgain();
    },
  };
}

/** The id of the camera behind this one in the list, the first one after the last. */
function otherThan(camera: CameraStream | null): string | null {
  if (!camera) return null;
  const { cameras, deviceId } = camera;
  const at = cameras.findIndex((one) => one.deviceId === deviceId);
  return cameras[(at + 1) % Math.max(1, cameras.length)]?.deviceId ?? null;
}
