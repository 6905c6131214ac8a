import { expect, test } from 'vitest';
import { benchOutput } from './bench-output.ts';

test('figures are JSON lines, then tables, then the verdict on each bound', () => {
  const output = benchOutput('scanning', {
    figures: [
      { figure: 'reads', of: { decoder: 'stockhand', symbology: 'ean13' }, value: 91.23456, unit: '%' },
    ],
    tables: [
      {
        title: 'reads',
        rows: [
          ['decoder', '%'],
          ['stockhand', '91.2'],
        ],
      },
    ],
    bounds: [
      { promise: 'reads enough', measured: '91 %', holds: true },
      { promise: 'is quick', measured: '2 s', holds: false },
      { promise: 'is small', measured: 'not in this run', holds: null },
    ],
  });
  expect(output.split('\n')).toEqual([
    '{"bench":"scanning","figure":"reads","decoder":"stockhand","symbology":"ean13","value":91.235,"unit":"%"}',
    '',
    'reads',
    'decoder       %',
    'stockhand  91.2',
    '',
    'PASS  reads enough: 91 %',
    'FAIL  is quick: 2 s',
    'NOT MEASURED  is small: not in this run',
    '',
  ]);
});
