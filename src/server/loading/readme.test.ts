import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Column, csvFiles } from './columns.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

it.each(Object.entries(csvFiles))('the README tells every column of %s', (file, columns) => {
  const section = readme.split(`**${file}**`)[1]?.split(/\*\*|^#/m)[0] ?? '';
  const told = [...section.matchAll(/^\| (\w+) \|/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'column');
  expect(told).toEqual((columns as readonly Column[]).map(({ name }) => name));
});
