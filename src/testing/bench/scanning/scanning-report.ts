import type { BenchReport } from '../bench.ts';
import type { ScanningMeasurement } from './measure-scanning.ts';
import { scanningBounds } from './scanning-bounds.ts';
import { scanningFigures } from './scanning-figures.ts';
import { scanningTables } from './scanning-tables.ts';

export function scanningReport(measured: ScanningMeasurement): BenchReport {
  const figures = scanningFigures(measured);
  return { figures, tables: scanningTables(figures), bounds: scanningBounds(figures) };
}
