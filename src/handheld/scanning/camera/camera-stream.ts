import { done, failed, type Result } from '../../../shared/domain/result.ts';
import { type CameraControls, controlsOf } from './camera-controls.ts';
import { type CameraFailure, cameraFailure } from './camera-failure.ts';
import { thisDevice, videoWishes } from './camera-wishes.ts';
import { type CameraName, isWrongLens, rearCameras } from './rear-cameras.ts';

export type CameraStream = CameraControls & {
  stream: MediaStream;
  track: MediaStreamTrack;
  deviceId: string | null;
  /** All cameras that labels can be held before, the main one first; empty where the browser does not name them. */
  cameras: readonly CameraName[];
  stop: () => void;
};

/**
 * Opens the camera of this id, else the main one at the back. A phone with several cameras may give a special lens at the
 * first time: then the main one is opened in its place, and its id should be remembered.
 */
export async function openCamera(
  deviceId: string | null = null,
): Promise<Result<CameraStream, CameraFailure>> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return failed({ kind: 'insecure' });
  try {
    const stream = await pictureOf(devices, deviceId);
    const cameras = await namesOf(devices);
    const [main] = cameras;
    if (deviceId !== null || !main || !isWrongLens(idOf(stream), cameras)) return prepared(stream, cameras);
    // Most devices open one camera at a time.
    stop(stream);
    return prepared(await pictureOf(devices, main.deviceId), cameras);
  } catch (error) {
    return failed(cameraFailure(error));
  }
}

const pictureOf = (devices: MediaDevices, deviceId: string | null): Promise<MediaStream> =>
  devices.getUserMedia({ audio: false, video: videoWishes(thisDevice(), deviceId) });

async function namesOf(devices: MediaDevices): Promise<CameraName[]> {
  const all = await devices.enumerateDevices().catch(() => []);
  return rearCameras(all.filter(({ kind }) => kind === 'videoinput'));
}

const idOf = (stream: MediaStream): string | undefined => stream.getVideoTracks()[0]?.getSettings().deviceId;

const stop = (stream: MediaStream): void => stream.getTracks().forEach((one) => one.stop());

function prepared(stream: MediaStream, cameras: readonly CameraName[]): Result<CameraStream, CameraFailure> {
  const [track] = stream.getVideoTracks();
  if (!track) return failed({ kind: 'none' });
  const controls = controlsOf(track);
  void controls.focusByItself();
  return done({
    ...controls,
    stream,
    track,
    cameras,
    deviceId: idOf(stream) || null,
    stop: () => stop(stream),
  });
}
