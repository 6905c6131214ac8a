import type { Timers } from '../../../shared/domain/clock.ts';

/** A picture that stands still for so long, ms, does not come back by itself. */
const mutedAtMost = 1500;

/**
 * Tells once when the camera went away: taken by another app or unplugged (`ended`), or without a picture for a while
 * (`mute`). The returned function ends the watch.
 */
export function watchTrack(
  track: Pick<MediaStreamTrack, 'addEventListener' | 'muted'>,
  timers: Timers,
  onLost: () => void,
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let cancel = (): void => undefined;
  const leave = (): void => {
    leaving.abort();
    cancel();
  };
  const lose = (): void => {
    leave();
    onLost();
  };
  const waitForPicture = (): void => {
    cancel();
    cancel = timers.after(mutedAtMost, lose);
  };
  track.addEventListener('ended', lose, { signal });
  track.addEventListener('mute', waitForPicture, { signal });
  track.addEventListener('unmute', () => cancel(), { signal });
  if (track.muted) waitForPicture();
  return leave;
}
