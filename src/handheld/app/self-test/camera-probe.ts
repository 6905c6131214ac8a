import { openCamera } from '../../scanning/camera/camera-stream.ts';
import type { Outcome } from './self-test-results.ts';

export type CameraFinding =
  | { kind: 'opened'; width: number; height: number; torch: boolean; focuses: boolean }
  | { kind: 'failed'; outcome: Outcome };

const outcomeOf = {
  denied: 'cameraDenied',
  none: 'cameraNone',
  busy: 'cameraBusy',
  insecure: 'cameraInsecure',
} as const;

/** Not in the types of the DOM yet: Image Capture, W3C. */
type ImageCapabilities = MediaTrackCapabilities & { torch?: boolean; focusMode?: string[] };

/** Opens the camera for a moment and says what it can do. */
export async function probeCamera(): Promise<CameraFinding> {
  const opened = await openCamera();
  if (!opened.ok) return { kind: 'failed', outcome: outcomeOf[opened.failure.kind] };
  const { track, stop } = opened.value;
  const { width = 0, height = 0 } = track.getSettings();
  const capabilities: ImageCapabilities = 'getCapabilities' in track ? track.getCapabilities() : {};
  stop();
  return {
    ...{ kind: 'opened', width, height, torch: capabilities.torch === true },
    focuses: capabilities.focusMode?.includes('continuous') === true,
  };
}
