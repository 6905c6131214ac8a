export type CodeKind = 'place' | 'lpn' | 'plain';

/**
 * The parts in which a code is read and said: a place at its hyphens (`A 01 02 3`), an LPN as its letter, groups of
 * four digits and the check character (`T 0000 0121 K`), anything else as it is.
 */
export function codeChunks(code: string, kind: CodeKind): string[] {
  switch (kind) {
    case 'place':
      return code.split('-').filter((part) => part !== '');
    case 'lpn':
      return lpnChunks(code);
    case 'plain':
      return [code];
  }
}

function lpnChunks(code: string): string[] {
  const internal = /^([A-Z])(\d{4})(\d{4})([0-9A-Z*])$/.exec(code);
  if (internal) return internal.slice(1);
  return code.match(/.{1,4}/g) ?? [code];
}
