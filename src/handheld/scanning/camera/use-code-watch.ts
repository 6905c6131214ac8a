import { useCallback, useEffect, useRef, useState } from 'react';
import type { ScanExpectation } from '../../ui/scan-expectation.ts';
import { isCameraAsked } from '../../ui/camera-asked.ts';
import type { CodeWatch, Target } from './code-watch.ts';
import type { DecodedCode, FrameReading } from './frame-decoder.ts';

export type CodeWatchOptions = {
  /** Outlives the open camera; the same on every render. */
  watch: CodeWatch;
  expects: ScanExpectation | undefined;
  /** `at`: when the frame was taken, monotonic milliseconds; not given for a code that was tapped. */
  onCode: (code: DecodedCode, at?: number) => void;
};

type Watching = {
  targets: readonly Target[];
  /** Takes in a frame; the same function on every render. */
  look: (reading: FrameReading) => void;
  choose: (target: Target) => void;
  /** What is in the picture counts again. */
  again: () => void;
};

/** Makes scans of frames, as the step on the screen wants them at that moment. */
export function useCodeWatch(options: CodeWatchOptions): Watching {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { watch } = options;
  useEffect(() => watch.reopen(isCameraAsked()), [watch]);
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const look = useCallback(
    ({ codes, grabbedAt }: FrameReading) => {
      const { expects, onCode } = latest.current;
      const seen = watch.look(codes, expects);
      setTargets((before) => (before.length === 0 && seen.targets.length === 0 ? before : seen.targets));
      if (seen.taken) onCode(seen.taken, grabbedAt);
    },
    [watch],
  );
  const choose = useCallback(
    (target: Target) => {
      const { expects, onCode } = latest.current;
      watch.choose(target, expects);
      setTargets((before) => before.filter(({ key }) => key !== target.key));
      onCode(target.code);
    },
    [watch],
  );
  return { targets, look, choose, again: watch.again };
}
