import {
  type ComponentType,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createScanDesk, type Scan, type ScanDesk, type ScanSource } from './scan-desk.ts';

/** What the camera shows and how it is closed; its scans come through the ScanSource like all others. */
export type CameraProps = { onClose: () => void };

type Scanning = {
  desk: ScanDesk;
  Camera: ComponentType<CameraProps> | null;
  /** What the operator wishes; shown only where a step offers it. */
  cameraOpen: boolean;
  setCameraOpen: (open: boolean) => void;
  /** How many components on the screen offer the camera. */
  offers: number;
  offerCamera: () => () => void;
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
  const [offers, setOffers] = useState(0);
  const offerCamera = useCallback(() => {
    setOffers((count) => count + 1);
    return () => setOffers((count) => count - 1);
  }, []);
  useEffect(() => desk.open(), [desk]);
  const scanning = useMemo(
    () => ({ desk, Camera: camera ?? null, cameraOpen, setCameraOpen, offers, offerCamera }),
    [desk, camera, cameraOpen, offers, offerCamera],
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
 * `active: false` leaves them to the screen below.
 */
export function useScan(listener: (scan: Scan) => void, { active = true }: { active?: boolean } = {}): void {
  const { desk } = useScanning();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => (active ? desk.attend((scan) => latest.current(scan)) : undefined), [desk, active]);
}
