import { type ComponentType, lazy, Suspense } from 'react';
import type { ScannerHub } from '../../scanning/create-scanner.ts';
import type { DecodedCode } from '../../scanning/camera/frame-decoder.ts';
import type { CameraProps } from '../../ui/scan-context.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { browserTimers } from '../core/browser-clock.ts';

/** Decoder and camera are a part of their own: loaded when first opened, and from the precache when offline. */
const CameraPanel = lazy(async () => ({
  default: (await import('../../scanning/camera/camera-panel.tsx')).CameraPanel,
}));

/** The camera as the screens open it; what it reads goes the way of every scan. */
export function createCamera(hub: ScannerHub): ComponentType<CameraProps> {
  const read = ({ raw, symbology }: DecodedCode) => hub.read({ raw, symbology, source: 'camera' });
  return function Camera({ onClose }: CameraProps) {
    return (
      <Suspense fallback={<Spinner label="" />}>
        <CameraPanel timers={browserTimers} onCode={read} onClose={onClose} />
      </Suspense>
    );
  };
}
