import { expect, test } from 'vitest';
import { parseScan } from '../../../shared/domain/parse-scan.ts';
import { codeOfPlace, codeOfPlate } from './code-of-plate.ts';

const read = (code: string) => parseScan(code, null, { today: '2026-11-21' });

test('the code of an SSCC reads as that container', () => {
  expect(read(codeOfPlate('106141412345678908'))).toMatchObject({ kind: 'lpn', lpn: '106141412345678908' });
});

test('the code of a place reads as what stands there', () => {
  expect(codeOfPlace('location:A-01-02-3')).toBe('A-01-02-3');
  expect(read(codeOfPlace('lpn:106141412345678908'))).toMatchObject({ lpn: '106141412345678908' });
});
