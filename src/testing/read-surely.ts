import { parseScan } from '../shared/domain/parse-scan.ts';
import { judgeDoubt } from '../shared/domain/scan-question.ts';
import type { SureReading } from '../shared/domain/scan-reading.ts';

/** The reading of a scan for rules that only get sure ones: where it is asked about, the likelier way is meant. */
export function readSurely(raw: string, today = '2026-11-21'): SureReading {
  const judged = judgeDoubt(parseScan(raw, null, { today }), { tracking: null, lots: [] });
  return judged.kind === 'sure' ? judged.reading : judged.choices[0].reading;
}
