import { useState } from 'react';
import { useScan } from '../ui/scan-context.tsx';
import type { Scan } from '../ui/scan-desk.ts';

/**
 * Hands scans to a run, and remembers the last one that came when it was over: it belongs to the next work, and the
 * operator is told so.
 */
export function useRunScans(
  desk: { scan(scan: Scan): void },
  { isOver, counts }: { isOver: boolean; counts?: boolean | undefined },
): string | null {
  const [late, setLate] = useState<string | null>(null);
  useScan(
    (scan) => {
      if (isOver) setLate(scan.raw);
      desk.scan(scan);
    },
    { counts: counts ?? false },
  );
  return isOver ? late : null;
}
