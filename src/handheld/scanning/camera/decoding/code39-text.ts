/** Full ASCII of Code 39 (ISO/IEC 16388 annex): a shift character and a letter stand for one other character. */
const shifted: Record<string, (letter: number) => number> = {
  '+': (letter) => letter + 96,
  $: (letter) => letter,
  '/': (letter) => (letter === 26 ? 58 : letter + 32),
  '%': (letter) => percentCodes[letter - 1] ?? 0,
};
/** `%A` to `%Z`: controls, punctuation, NUL, `@`, back quote, DEL. */
const percentCodes = [
  27, 28, 29, 30, 31, 59, 60, 61, 62, 63, 91, 92, 93, 94, 95, 123, 124, 125, 126, 127, 0, 64, 96, 127, 127,
  127,
];

const pair = /[+$/%][A-Z]/g;
const shiftAlone = /[+$/%](?![A-Z])/;
const smallLetters = /\+[A-Z]/g;

/**
 * The text of a Code 39. Nothing in the symbol says that it is full ASCII, so it is only taken for that where it can be
 * nothing else: two small letters at least and no shift character without its letter. `A/B-12` stays as it is.
 */
export function code39Text(text: string): string {
  if (shiftAlone.test(text) || (text.match(smallLetters)?.length ?? 0) < 2) return text;
  return text.replace(pair, ([shift = '', letter = '']) =>
    String.fromCharCode(shifted[shift]?.(letter.charCodeAt(0) - 64) ?? 0),
  );
}
