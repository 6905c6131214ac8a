import { type ComponentType, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import { classNames } from '../../ui/class-names.ts';
import type { CameraProps } from '../../ui/scan-context.tsx';
import { pointOfTouch } from './aiming-window.ts';
import { CameraHelp } from './camera-help.tsx';
import type { CameraMemory } from './camera-memory.ts';
import styles from './camera-panel.module.css';
import { CameraRefusal } from './camera-refusal.tsx';
import type { CameraSlot } from './camera-slot.ts';
import { CameraTools } from './camera-tools.tsx';
import { countTools } from './count-tools.ts';
import type { FrameReading } from './frame-decoder.ts';
import { TargetList } from './target-list.tsx';
import { TargetOutlines } from './target-outlines.tsx';
import { useAimHelp } from './use-aim-help.ts';
import { useCameraSession } from './use-camera-session.ts';
import { type CodeWatchOptions, useCodeWatch } from './use-code-watch.ts';
import { areaOf } from './video-frames.ts';

export type CameraPanelProps = CameraProps & {
  clock: Clock;
  timers: Timers;
  memory: CameraMemory;
  /** Says in words what a code means. */
  Words: ComponentType<{ reading: ScanReading }>;
  watch: CodeWatchOptions['watch'];
  onCode: CodeWatchOptions['onCode'];
};

/** The camera's picture with its aiming window, and what can be done about it. Nothing runs once it is gone. */
export function CameraPanel({ clock, timers, memory, Words, takesKeys, ...watched }: CameraPanelProps) {
  const video = useRef<HTMLVideoElement>(null);
  const aim = useRef<HTMLDivElement>(null);
  const hasTorch = useRef(false);
  const { targets: seen, look, choose, again } = useCodeWatch({ ...watched, expects: watched.expects });
  const { help, notice } = useAimHelp(clock, hasTorch);
  const onReading = useCallback(
    (reading: FrameReading) => {
      notice(reading);
      look(reading);
    },
    [notice, look],
  );
  const [camera, state] = useCameraSession({ video, aim, clock, timers, memory, onReading });
  useEffect(() => {
    hasTorch.current = state.torch !== null;
  });
  const { phase, failure } = state;
  const targets = phase === 'seeing' ? seen : [];
  return (
    <div className={styles.panel} data-camera={phase} data-tools={countTools(state)}>
      <video ref={video} className={styles.picture} muted playsInline onPointerDown={focuser(camera)} />
      <div ref={aim} className={classNames(styles.window, phase !== 'seeing' && styles.blind)}>
        <TargetOutlines targets={targets} onChoose={choose} />
      </div>
      {failure && <CameraRefusal failure={failure} onRetry={camera.tryAgain} />}
      {phase === 'seeing' && <CameraTools state={state} camera={camera} help={help} onTorch={again} />}
      {!failure && <CameraHelp phase={phase} help={targets.length > 0 ? null : help} />}
      {targets.length > 0 && (
        <TargetList targets={targets} takesKeys={takesKeys} Words={Words} onChoose={choose} />
      )}
    </div>
  );
}

/** A touch on the picture focuses there. */
const focuser = (camera: CameraSlot) => (event: PointerEvent<HTMLVideoElement>) => {
  const { videoWidth: width, videoHeight: height } = event.currentTarget;
  const touch = { x: event.clientX, y: event.clientY };
  if (width > 0) camera.focusAt(pointOfTouch({ width, height }, areaOf(event.currentTarget), touch));
};
