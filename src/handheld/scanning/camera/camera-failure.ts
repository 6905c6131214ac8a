/** Why there is no picture; each has its own words and none is a dead end: wedge and keypad remain. */
export type CameraFailure = { kind: 'denied' } | { kind: 'none' } | { kind: 'busy' } | { kind: 'insecure' };

/** What may end scanning besides: the question was closed without an answer, or the camera went away in the middle. */
export type ScanCameraFailure = CameraFailure | { kind: 'dismissed' } | { kind: 'lost' };

/** Sorts what getUserMedia rejects with, by the names the Media Capture specification gives. */
export function cameraFailure(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'denied' };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { kind: 'none' };
    default:
      return { kind: 'busy' };
  }
}
