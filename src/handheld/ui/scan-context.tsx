import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createScanDesk, type Scan, type ScanDesk, type ScanSource } from './scan-desk.ts';
import type { ScanExpectation } from './scan-expectation.ts';
import { type ScanOffers, useScanOffers } from './use-scan-offers.ts';

/** What the camera shows; its scans come through the ScanSource like all others. */
export type CameraProps = {
  /** What the step waits for, where it says so. */
  expects?: ScanExpectation;
  /** True while a figure that is typed chooses among codes in the picture. */
  takesKeys: boolean;
};

type Scanning = {
  desk: ScanDesk;
  Camera: ComponentType<CameraProps> | null;
  /** What the operator wishes; shown only where a step offers it. */
  cameraOpen: boolean;
  setCameraOpen: (open: boolean) => void;
  /** Who on the screen offers the camera, and for what. */
  offers: ScanOffers;
};

const ScanContext = createContext<Scanning | null>(null);

export type ScannerProviderProps = {
  source: ScanSource;
  /** Left out where there is no camera: then no button offers one. */
  camera?: ComponentType<CameraProps>;
  children: ReactNode;
};

/** One scanner for all screens below. The camera stays wished for over all steps until it is closed. */
export function ScannerProvider({ source, camera, children }: ScannerProviderProps) {
  const desk = useMemo(() => createScanDesk(source), [source]);
  const [cameraOpen, setCameraOpen] = useState(false);
  const offers = useScanOffers();
  useEffect(() => desk.open(), [desk]);
  const scanning = useMemo(
    () => ({ desk, Camera: camera ?? null, cameraOpen, setCameraOpen, offers }),
    [desk, camera, cameraOpen, offers],
  );
  return <ScanContext value={scanning}>{children}</ScanContext>;
}

export function useScanning(): Scanning {
  const scanning = useContext(ScanContext);
  if (!scanning) throw new Error('no ScannerProvider above this component');
  return scanning;
}

/**
 * Takes the scans while this screen is on top. `listener` may be another function on every render.
 * `active: false` leaves them to the screen below; `counts`: each scan counts a piece, however fast they come.
 */
export function useScan(
  listener: (scan: Scan) => unknown,
  { active = true, counts = false }: { active?: boolean; counts?: boolean } = {},
): void {
  const { desk } = useScanning();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => (active ? desk.attend((scan) => latest.current(scan)) : undefined), [desk, active]);
  useEffect(() => (active && counts ? desk.counting() : undefined), [desk, active, counts]);
}
