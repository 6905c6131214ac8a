import { type RefObject, useCallback, useRef, useState } from 'react';
import type { Clock } from '../../../shared/domain/clock.ts';
import { type AimHelp, aimHelp } from './aim-help.ts';
import type { FrameReading } from './frame-decoder.ts';

/** What helps an operator whose label is not read. `notice` takes in each frame; the same function on every render. */
export function useAimHelp(
  clock: Clock,
  hasTorch: RefObject<boolean>,
): { help: AimHelp; notice: (reading: FrameReading) => void } {
  const [help, setHelp] = useState<AimHelp>(null);
  const readAt = useRef<number | null>(null);
  const notice = useCallback(
    ({ codes }: FrameReading) => {
      const now = clock.mono();
      if (codes.length > 0 || readAt.current === null) readAt.current = now;
      setHelp(aimHelp(now - readAt.current, hasTorch.current));
    },
    [clock, hasTorch],
  );
  return { help, notice };
}
