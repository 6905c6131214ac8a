import { describe, expect, test } from 'vitest';
import { type CodeKind, codeChunks } from './code-chunks.ts';

describe('a code is shown in the parts in which it is read', () => {
  test.each<[string, CodeKind, string[]]>([
    ['A-01-02-3', 'place', ['A', '01', '02', '3']],
    ['PACK-1', 'place', ['PACK', '1']],
    ['T00000121K', 'lpn', ['T', '0000', '0121', 'K']],
    ['340123450000000018', 'lpn', ['3401', '2345', '0000', '0000', '18']],
    ['SO-100123', 'plain', ['SO-100123']],
    ['', 'lpn', ['']],
  ])('%s (%s)', (code, kind, chunks) => {
    expect(codeChunks(code, kind)).toEqual(chunks);
  });
});
