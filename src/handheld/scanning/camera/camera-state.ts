import type { ScanCameraFailure } from './camera-failure.ts';

/**
 *   opening -> seeing <-> resting (page hidden, picture gone for a moment) -> opening ...
 *      \---------\-----> failed -> opening (try again, or allowed in the settings)
 */
export type CameraPhase = 'opening' | 'seeing' | 'resting' | 'failed';

export type CameraState = {
  phase: CameraPhase;
  failure: ScanCameraFailure | null;
  /** Null where this camera has none. */
  torch: { isOn: boolean } | null;
  zoom: { isNear: boolean } | null;
  hasOtherCamera: boolean;
};

export const cameraAtFirst: CameraState = {
  ...{ phase: 'opening', failure: null, torch: null, zoom: null, hasOtherCamera: false },
};

/** The state and those who follow it. */
export type LiveCameraState = {
  get(): CameraState;
  change(changes: Partial<CameraState>): void;
  subscribe(listener: () => void): () => void;
};

export function createLiveCameraState(): LiveCameraState {
  const listeners = new Set<() => void>();
  let state = cameraAtFirst;
  return {
    get: () => state,
    change: (changes) => {
      state = { ...state, ...changes };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
