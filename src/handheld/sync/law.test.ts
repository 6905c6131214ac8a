import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutants } from '../../simulation/mutants/mutants.ts';
import { faultClasses } from '../../simulation/world/faults.ts';
import { invariantNames } from '../../simulation/world/violation.ts';

const folder = 'src/handheld/sync';
const checkers = 'src/simulation/oracle/invariants';
const law = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = law.split('\n').filter((line) => /^\| I\d/.test(line));
const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim());
const codeIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** A path as the law writes it: from this folder, or from the room of the sources or tests it begins with. */
const pathOf = (written: string): string =>
  /^(server|simulation)\//.test(written)
    ? join('src', written)
    : written.startsWith('e2e/')
      ? written
      : join(folder, written);

type Named = { file: string; titles: string[] };

/** Tests are named as a file in code, with the titles that are meant behind it in double quotes. */
const namedTests = [...law.matchAll(/`([^`\n]+\.(?:test|spec)\.tsx?)`((?:,? "[^"\n]+")*)/g)].map(
  ([, file = '', titles = '']): Named => ({
    file: pathOf(file),
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }),
);

describe('the law of sync', () => {
  it('names tests that exist, by the titles they have', () => {
    const missing = namedTests.flatMap(({ file, titles }) => {
      if (!existsSync(file)) return [file];
      const text = readFileSync(file, 'utf8');
      return titles.filter((title) => !isTitleIn(text, title)).map((title) => `${file}: ${title}`);
    });
    expect(missing).toEqual([]);
    expect(namedTests.length).toBeGreaterThan(60);
  });

  it('names files that exist', () => {
    const files = codeIn(law).filter((code) => /^[\w./-]+\.(ts|tsx|md)$/.test(code) && code.includes('/'));
    expect(files.filter((file) => !existsSync(pathOf(file)))).toEqual([]);
  });

  it('has a checker for each invariant, with a test on a violation beside it', () => {
    expect(rows.map((row) => cellsOf(row)[1]?.split(' ')[0])).toEqual([...invariantNames]);
    const named = rows.flatMap((row) => codeIn(cellsOf(row)[3] ?? ''));
    const there = readdirSync(checkers);
    expect(named.toSorted()).toEqual(there.filter((file) => !file.endsWith('.test.ts')).toSorted());
    const withTest = named.filter((file) => there.includes(file.replace(/\.ts$/, '.test.ts')));
    expect(withTest).toEqual(named);
  });

  it('names for each invariant a deliberate bug that there is', () => {
    const names = new Set(mutants.map(({ name }) => name));
    for (const row of rows) {
      const bugs = codeIn(cellsOf(row)[5] ?? '');
      expect(bugs.length).toBeGreaterThan(0);
      expect(bugs.filter((bug) => !names.has(bug))).toEqual([]);
    }
  });

  it('knows every fault class of the simulation', () => {
    const faults = law.slice(law.indexOf('## Faults'));
    const known = new Set(codeIn(faults));
    expect(faultClasses.filter((name) => !known.has(name))).toEqual([]);
  });
});

const isTitleIn = (text: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`));
