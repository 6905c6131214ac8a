import { expect, test } from 'vitest';
import { paths } from './paths.ts';

test.each(['A-01-02-3', '50%', 'a/b?c#d', ']C1010401234567890110L\u001d21X', 'ä ö'])(
  'the code %j comes back from the address of its look-up',
  (code) => {
    expect(new URL(paths.lookupOf(code), 'http://stockhand').searchParams.get('code')).toBe(code);
  },
);
