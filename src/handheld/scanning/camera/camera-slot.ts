import type { CameraSession } from './camera-session.ts';
import { cameraAtFirst, type CameraState } from './camera-state.ts';

/** What a screen may do with the camera that is open at the moment, or with none. */
export type CameraSlot = Omit<CameraSession, 'close'> & {
  /** Fills the slot; the returned function closes the session and empties it. */
  fill(session: CameraSession): () => void;
};

/** Stands for a camera session in a screen that is there before and after it. */
export function createCameraSlot(): CameraSlot {
  const listeners = new Set<() => void>();
  let session: CameraSession | null = null;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    fill(opened) {
      session = opened;
      const leave = opened.subscribe(tell);
      tell();
      return () => {
        leave();
        opened.close();
        if (session === opened) session = null;
      };
    },
    getState: (): CameraState => session?.getState() ?? cameraAtFirst,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    turnTorch: () => session?.turnTorch(),
    turnZoom: () => session?.turnZoom(),
    focusAt: (point) => session?.focusAt(point),
    takeOtherCamera: () => session?.takeOtherCamera(),
    tryAgain: () => session?.tryAgain(),
  };
}
