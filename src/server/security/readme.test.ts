import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = readFileSync('src/server/security/README.md', 'utf8');
const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
const fileOf = (code: string): string => (code.startsWith('.') ? code : join('src', code));

/** A test is named as a file in code, with the titles that are meant behind it in double quotes. */
const named = [...text.matchAll(/`([^`\n]+\.test\.ts)`((?:,? "[^"\n]+")*)/g)].map(
  ([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  }),
);

describe('what is written of security', () => {
  it('names files that are there', () => {
    const files = codes.filter((code) => /^(server|handheld|testing|shared|\.ci)\/[\w./-]+$/.test(code));
    expect(files.filter((file) => !existsSync(fileOf(file)))).toEqual([]);
    expect(files.length).toBeGreaterThan(80);
  });

  it('names tests that are there, by their very titles', () => {
    const missing = named
      .filter(({ file }) => file !== 'readme.test.ts')
      .flatMap(({ file, titles }) => {
        const source = readFileSync(fileOf(file), 'utf8');
        return titles.filter((title) => !source.includes(`'${title}'`)).map((title) => `${file}: ${title}`);
      });
    expect(missing).toEqual([]);
  });

  it('has a test in every row of the list', () => {
    const list = text.slice(text.indexOf('## The list'), text.indexOf('## Applies, and is not met'));
    const rows = list.split('\n').filter((line) => /^\| \d/.test(line));
    expect(rows.filter((row) => !/`[^`]+\.test\.ts`/.test(row))).toEqual([]);
  });

  it('says of no requirement that it is met, and elsewhere that it does not apply', () => {
    const idsIn = (from: string, to?: string) =>
      text
        .slice(text.indexOf(from), to === undefined ? undefined : text.indexOf(to))
        .split('\n')
        .filter((line) => /^\| \d/.test(line))
        .flatMap((line) => line.split('|')[1]?.match(/\d+\.\d+\.\d+/g) ?? []);
    const kept = new Set(idsIn('## The list', '## Applies, and is not met'));
    expect(idsIn('## Does not apply').filter((id) => kept.has(id))).toEqual([]);
  });
});
