import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateDemoSite, type SiteFiles } from '../demo-site/generate-demo-site.ts';
import { siteTexts } from '../demo-site/write-site-folder.ts';
import { emptySite } from '../../testing/load-files.ts';
import { checkSite } from './check-site.ts';
import { type ColumnType, csvFileNames, csvFiles, type CsvFileName } from './columns.ts';
import { readSite } from './site-files.ts';

const { files: site } = generateDemoSite(1, '2026-11-21T08:00:00.000Z');

it('the whole demo site reads and checks without a fault', () => {
  expect(checkSite(readSite(siteTexts(site)), emptySite)).toEqual([]);
});

const trimmed = (text: string): boolean =>
  text !== '' && text === text.trim() && !/[\uFEFF\uFFFD\r]/.test(text);
const text = fc
  .string({ unit: 'binary', maxLength: 60 })
  .filter((one) => trimmed(one) && !/[^\P{Cc}\n\t]/u.test(one));
const code = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 })
  .filter((one) => trimmed(one) && !/[\s|]/.test(one));
const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((one) => one.toFixed(2));

const values: Record<Extract<ColumnType, string>, fc.Arbitrary<string>> = {
  text,
  code,
  id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  integer: fc.integer({ min: -1e6, max: 1e6 }).map(String),
  count: fc.nat(1e6).map(String),
  positive: fc.integer({ min: 1, max: 1e6 }).map(String),
  number,
  boolean: fc.boolean().map(String),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  instant: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  list: fc.array(code, { minLength: 1, maxLength: 3 }).map((codes) => codes.join('|')),
  numbers: fc.array(number, { minLength: 1, maxLength: 3 }).map((numbers) => numbers.join('|')),
};

const valueOf = (type: ColumnType): fc.Arbitrary<string> =>
  typeof type === 'string' ? values[type] : fc.constantFrom(...type.oneOf);

/** Rows of a file with every required column and some of the optional ones. */
const rowsOf = (file: CsvFileName) =>
  fc.array(
    fc.record(Object.fromEntries(csvFiles[file].map(({ name, type }) => [name, valueOf(type)])), {
      requiredKeys: csvFiles[file].filter(({ required }) => required).map(({ name }) => name),
    }),
    { maxLength: 5 },
  );

it.each(csvFileNames)('rows written to %s are read back as they were', (file) => {
  fc.assert(
    fc.property(rowsOf(file), (rows) => {
      const written = siteTexts({ ...empty, [file]: rows });
      const read = readSite(new Map([[file, written.get(file) ?? '']]));
      expect(read.faults).toEqual([]);
      expect(read.site[file].map((row) => row.values)).toEqual(rows);
    }),
    { numRuns: 60 },
  );
});

const empty = Object.fromEntries(csvFileNames.map((name) => [name, []])) as unknown as SiteFiles;
