/** Mark of the moment the operator asked for the camera: the time to its first decoded frame counts from here. */
export const cameraAsked = 'camera-asked';

/** The operator has asked for the camera, and no frame of it was decoded yet. */
export const isCameraAsked = (): boolean => performance.getEntriesByName(cameraAsked).length > 0;

export function markCameraAsked(): void {
  performance.clearMarks(cameraAsked);
  performance.mark(cameraAsked);
}
