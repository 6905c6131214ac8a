import { type ComponentType, useState } from 'react';
import { CameraCheck } from './camera-check.tsx';
import { CheckList } from './check-list.tsx';
import type { CheckProps } from './check-props.ts';
import { NetworkCheck } from './network-check.tsx';
import { ScannerCheckScreen } from './scanner-check-screen.tsx';
import type { CheckName } from './self-test-results.ts';
import { SoundCheck } from './sound-check.tsx';
import { StorageCheck } from './storage-check.tsx';
import { useNote } from './use-note.ts';
import { VibrationCheck } from './vibration-check.tsx';

const checks: Record<CheckName, ComponentType<CheckProps>> = {
  scanner: ScannerCheckScreen,
  sound: SoundCheck,
  vibration: VibrationCheck,
  camera: CameraCheck,
  storage: StorageCheck,
  network: NetworkCheck,
};

/** Everything that a device needs for a shift, one check after the other: the list, and the one that is open. */
export function SelfTestScreen() {
  const [open, setOpen] = useState<CheckName | null>(null);
  const note = useNote();
  if (open === null) return <CheckList onOpen={setOpen} />;
  const Check = checks[open];
  const back = () => setOpen(null);
  return <Check onOutcome={(outcome) => note(open, outcome)} onBack={back} />;
}
