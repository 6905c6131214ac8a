import { writeFile } from 'node:fs/promises';
import type { Bench } from './bench.ts';
import { measureScanning } from './scanning/measure-scanning.ts';
import { scanningReport } from './scanning/scanning-report.ts';

export const bench: Bench = {
  about:
    'reading codes from pictures: the product beside single decoders (parts: images, labels, sequences, bundles)',
  async run(options) {
    const measured = await measureScanning(options);
    if (options.outcomesFile !== null) await writeFile(options.outcomesFile, JSON.stringify(measured));
    return scanningReport(measured);
  },
};
