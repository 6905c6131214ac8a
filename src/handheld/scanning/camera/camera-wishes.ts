import type { Size } from './aiming-window.ts';

/** What is known of the device's strength; `memory` in GB, undefined where the browser does not tell. */
export type DeviceStrength = { cores: number; memory: number | undefined };

/** The picture's size. Bars need pixels; a weak device needs its breath for decoding. */
export const pictureSize = ({ cores, memory = 4 }: DeviceStrength): Size =>
  cores >= 4 && memory >= 3 ? { width: 1920, height: 1080 } : { width: 1280, height: 720 };

/**
 * What is asked of the camera: `ideal`, never `exact`, for a device with one camera, or a smaller one, must still give its
 * picture. Without `deviceId` any camera that looks away from the operator.
 */
export const videoWishes = (strength: DeviceStrength, deviceId: string | null): MediaTrackConstraints => {
  const { width, height } = pictureSize(strength);
  return {
    facingMode: { ideal: 'environment' },
    width: { ideal: width },
    height: { ideal: height },
    frameRate: { ideal: 30 },
    ...(deviceId === null ? {} : { deviceId: { ideal: deviceId } }),
  };
};

export function thisDevice(): DeviceStrength {
  const { hardwareConcurrency: cores, deviceMemory: memory } = navigator as Navigator & {
    deviceMemory?: number;
  };
  return { cores, memory };
}
