import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { type Trap, traps } from './mutant.ts';
import { mutantNamed, mutants } from './mutants.ts';

describe('the deliberate bugs', () => {
  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    '%s still has its place in the source',
    (_, { edits }) => {
      for (const file of new Set(edits.map((edit) => edit.file))) {
        const text = readFileSync(`src/${file}`, 'utf8');
        expect(applyEdits(edits, file, text)).not.toBe(text);
      }
    },
  );

  it('have names of their own', () => {
    const names = mutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('are more than thirty, and each trap is there in several forms', () => {
    const forms = (trap: string) => mutants.filter((mutant) => mutant.trap === trap).length;
    expect(mutants.length).toBeGreaterThan(36);
    expect((Object.keys(traps) as Trap[]).filter((trap) => forms(trap) < 3)).toEqual([]);
  });

  it('are found by their name, and a wrong name is told', () => {
    expect(mutantNamed('no-sentinel').trap).toBe('trusts_disk');
    expect(() => mutantNamed('no-such-bug')).toThrow('no mutant is called no-such-bug');
  });
});

describe('an edit', () => {
  const edits = [{ file: 'a.ts', find: 'x + 1', replace: '$&' }];

  it('replaces text as it stands, in its own file only', () => {
    expect(applyEdits(edits, 'a.ts', 'const y = x + 1;')).toBe('const y = $&;');
    expect(applyEdits(edits, 'b.ts', 'const y = x + 1;')).toBe('const y = x + 1;');
  });

  it.each([
    ['is gone', 'const y = x;'],
    ['stands there twice', 'const y = x + 1, z = x + 1;'],
  ])('fails where its text %s', (_, text) => {
    expect(() => applyEdits(edits, 'a.ts', text)).toThrow('instead of once');
  });
});
