import { isoNow } from '../../../shared/domain/clock.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { useSeparators } from '../self-test/use-separators.ts';

/** What a scan means, by its text alone. The tables of GS1 are no part of the first load: see parts.ts. */
export function useReading(): (scan: Pick<ScanRecord, 'raw' | 'symbology'>) => Promise<ScanReading> {
  const { clock } = useHandheld();
  const separators = useSeparators();
  return async ({ raw, symbology }) => {
    const { parseScan } = await import('../../../shared/domain/parse-scan.ts');
    return parseScan(raw, symbology, {
      today: isoNow(clock).slice(0, 10),
      zeroSuppressedGtin: true,
      separators: separators(),
    });
  };
}
