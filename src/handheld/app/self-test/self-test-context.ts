import { createContext, useContext } from 'react';
import type { Scanning } from '../../../shared/protocol/scanning.ts';
import type { ScannerSetup } from '../scanner/scanner-setup.ts';
import type { SelfTestStore } from './self-test-store.ts';

/** What the checks of a device are made with. */
export type SelfTest = {
  setup: ScannerSetup;
  store: SelfTestStore;
  /** How fast scans were answered on this device. */
  figures(): Scanning | null;
};

export const SelfTestContext = createContext<SelfTest | null>(null);

export function useSelfTest(): SelfTest {
  const selfTest = useContext(SelfTestContext);
  if (!selfTest) throw new Error('no SelfTestContext above this component');
  return selfTest;
}
