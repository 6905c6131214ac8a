import type { CameraState } from './camera-state.ts';

/** How many tools stand beside the aiming window. */
export const countTools = ({ torch, zoom, hasOtherCamera }: CameraState): number =>
  [torch, zoom, hasOtherCamera].filter(Boolean).length;
