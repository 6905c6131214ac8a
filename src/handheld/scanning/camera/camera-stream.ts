import { done, failed, type Result } from '../../../shared/domain/result.ts';
import { type CameraFailure, cameraFailure } from './camera-failure.ts';

export type CameraStream = {
  stream: MediaStream;
  /** Undefined where the camera has no lamp. */
  torch: ((on: boolean) => Promise<void>) | undefined;
  stop: () => void;
};

/** `ideal`, never `exact`: a device with one camera, or a fake one, must still give its picture. */
const constraints: MediaStreamConstraints = {
  audio: false,
  video: {
    facingMode: { ideal: 'environment' },
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
  },
};

/** Capabilities of Chrome on Android that the DOM's own types do not know yet. */
type Capabilities = MediaTrackCapabilities & { torch?: boolean; focusMode?: string[] };
type Advanced = MediaTrackConstraintSet & { torch?: boolean; focusMode?: string };

export async function openCamera(): Promise<Result<CameraStream, CameraFailure>> {
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return failed({ kind: 'insecure' });
  try {
    const stream = await devices.getUserMedia(constraints);
    return done(await prepared(stream));
  } catch (error) {
    return failed(cameraFailure(error));
  }
}

async function prepared(stream: MediaStream): Promise<CameraStream> {
  const [track] = stream.getVideoTracks();
  const can: Capabilities = track?.getCapabilities?.() ?? {};
  if (track && can.focusMode?.includes('continuous')) await apply(track, { focusMode: 'continuous' });
  return {
    stream,
    torch: track && can.torch ? (on) => apply(track, { torch: on }) : undefined,
    stop: () => stream.getTracks().forEach((one) => one.stop()),
  };
}

/** A camera that turns a wish down still gives its picture. */
async function apply(track: MediaStreamTrack, wish: Advanced): Promise<void> {
  await track.applyConstraints({ advanced: [wish] }).catch(() => undefined);
}
