import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { csvFileNames, csvFiles } from './columns.ts';
import { expectationTexts } from './expectation.ts';

type BoardTexts = {
  column: Record<string, Record<string, string>>;
  file: Record<string, string>;
  expected: Record<string, string>;
};

const board = JSON.parse(
  readFileSync(new URL('../../manager/app/texts/en/data.json', import.meta.url), 'utf8'),
) as BoardTexts;

const area = (file: string): string => file.replace('.csv', '');

it('the board says of every expectation what the server says', () => {
  expect(board.expected).toEqual(expectationTexts);
});

it('the board says of every file and column what the table of columns says', () => {
  const meanings = csvFileNames.map((file) => [
    area(file),
    Object.fromEntries(csvFiles[file].map(({ name, meaning }) => [name, meaning])),
  ]);
  expect(board.column).toEqual(Object.fromEntries(meanings));
  expect(Object.keys(board.file)).toEqual(csvFileNames.map(area));
});
