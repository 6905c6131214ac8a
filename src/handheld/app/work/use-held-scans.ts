import { useEffect, useRef } from 'react';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import { useScan } from '../../ui/scan-context.tsx';

/**
 * Keeps what is scanned while a run is being opened and hands it to the run once it is there: an operator who knows
 * his way scans before the screen has come. Scans of a run that could not be opened are dropped with it.
 *
 * @param desk undefined while it is being opened, null where it could not be
 */
export function useHeldScans(desk: { scan(scan: ScanRecord): void } | null | undefined): void {
  const held = useRef<ScanRecord[]>([]);
  useScan((scan) => held.current.push(scan), { active: desk === undefined });
  useEffect(() => {
    if (desk === undefined) return;
    for (const scan of held.current.splice(0)) desk?.scan(scan);
  }, [desk]);
}
