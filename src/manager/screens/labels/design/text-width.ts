/** Advance of the typewriter face, in widths of its own size. */
const monoAdvance = 0.65;

/** Letters of the other face in bold, from above: a line may come out shorter, never longer. */
const narrow = 0.34;
const wide = 0.95;
const capital = 0.74;
const other = 0.61;

/** Width of a line at a letter size of 1. Without a page to measure on, so that layout is the same everywhere. */
export function textWidth(text: string, face: 'mono' | 'sans'): number {
  if (face === 'mono') return text.length * monoAdvance;
  return Array.from(text).reduce((sum, letter) => sum + advanceOf(letter), 0);
}

function advanceOf(letter: string): number {
  if (/[ijltf.,:;|!'’()[\] -]/.test(letter)) return narrow;
  if (/[MWmw@%…—]/.test(letter)) return wide;
  return /\p{Lu}/u.test(letter) ? capital : other;
}

/** The text, or its beginning with dots, that is no wider than `widest` sizes. */
export function shortened(text: string, face: 'mono' | 'sans', widest: number): string {
  if (textWidth(text, face) <= widest) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, face) > widest) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The text in at most `lines` lines of this width, broken between words; what is left over ends in dots. */
export function brokenLines(text: string, face: 'mono' | 'sans', widest: number, lines: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = broken.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    const isFull = broken.length >= lines;
    if (last !== undefined && (isFull || textWidth(joined, face) <= widest)) broken.splice(-1, 1, joined);
    else broken.push(word);
  }
  return broken.map((line) => shortened(line, face, widest));
}
