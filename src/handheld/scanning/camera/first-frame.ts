import { cameraAsked } from '../../ui/camera-asked.ts';

/**
 * Mark at the first decoded frame of an opened camera; its `detail` is `{ sinceAsked }`, milliseconds since the operator
 * asked for the camera, or null where nobody knows when that was.
 */
export const cameraFirstFrame = 'camera-first-frame';

/** Sets the mark when the returned function is called for the first time. */
export function markFirstFrame(): () => void {
  let isMarked = false;
  return () => {
    if (isMarked) return;
    isMarked = true;
    const asked = performance.getEntriesByName(cameraAsked).at(-1);
    performance.clearMarks(cameraFirstFrame);
    const sinceAsked = asked ? performance.now() - asked.startTime : null;
    performance.mark(cameraFirstFrame, { detail: { sinceAsked } });
    performance.clearMarks(cameraAsked);
  };
}
