import { type ComponentType, lazy, Suspense } from 'react';
import { isoNow } from '../../../shared/domain/clock.ts';
import type { ScannerHub } from '../../scanning/create-scanner.ts';
import { CameraHelp } from '../../scanning/camera/camera-help.tsx';
import type { DecodedCode } from '../../scanning/camera/frame-decoder.ts';
import type { CameraProps } from '../../ui/scan-context.tsx';
import { browserClock, browserTimers } from '../core/browser-clock.ts';
import { browserCameraMemory } from './camera-memory.ts';
import { CodeWords } from './code-words.tsx';

type PartProps = CameraProps & { onCode: (code: DecodedCode, at?: number) => void };

/**
 * The camera is a part of its own, with its decoders and the tables of GS1: loaded when first opened, and from the
 * precache when offline.
 */
const CameraPart = lazy(async () => {
  const [{ CameraPanel }, { createCodeWatch }, { parseScan }] = await Promise.all([
    import('../../scanning/camera/camera-panel.tsx'),
    import('../../scanning/camera/code-watch.ts'),
    import('../../../shared/domain/parse-scan.ts'),
  ]);
  const read = ({ raw, symbology }: DecodedCode) =>
    parseScan(raw, symbology, {
      today: isoNow(browserClock).slice(0, 10),
      zeroSuppressedGtin: true,
      separators: 'kept',
    });
  const watch = createCodeWatch(browserClock, read);
  const device = { clock: browserClock, timers: browserTimers, memory: browserCameraMemory };
  return {
    default: (props: PartProps) => <CameraPanel {...device} {...props} watch={watch} Words={CodeWords} />,
  };
});

/** The camera as the screens open it; what it reads goes the way of every scan. */
export function createCamera(hub: ScannerHub): ComponentType<CameraProps> {
  const onCode: PartProps['onCode'] = ({ raw, symbology }, at) =>
    hub.read({ raw, symbology, source: 'camera' }, at);
  // The line that the camera itself begins with: nothing jumps.
  const opening = <CameraHelp phase="opening" help={null} />;
  return function Camera(props: CameraProps) {
    return (
      <Suspense fallback={opening}>
        <CameraPart {...props} onCode={onCode} />
      </Suspense>
    );
  };
}
