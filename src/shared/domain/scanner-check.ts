const gs = '\u001d';

/**
 * The four codes of the set-up of a scanner, shown on the handheld and printed on its sheet. `text` is what a label
 * says, GS1 data in brackets; `raw` is what a well set-up scanner sends of it, without its own prefix, AIM identifier
 * and terminator.
 */
export const checkCodes = [
  /** Short and plain: shows prefix, terminator and pace. */
  { name: 'plain', symbology: 'code128', text: 'SETUP-1470', raw: 'SETUP-1470' },
  /** A separator in the midst of a linear code: shows how GS arrives, and whether AIM identifiers do. */
  {
    name: 'gs1Linear',
    symbology: 'gs1-128',
    text: '(10)SET2(21)4708',
    raw: `10SET2${gs}214708`,
  },
  /** The same in two dimensions: shows that the scanner reads them, and keeps their separators too. */
  {
    name: 'gs1Matrix',
    symbology: 'gs1datamatrix',
    text: '(01)09521234543213(10)SET3(21)4709',
    raw: `010952123454321310SET3${gs}214709`,
  },
  /** Every letter that keyboard layouts disagree on, both cases, blanks and signs; long enough to be held up. */
  {
    name: 'long',
    symbology: 'qrcode',
    text: 'Setup 4: Crazy Quilt-Wax QWAZY mzqway/0123456789 (=) ?&%#;_$*!@.,+',
    raw: 'Setup 4: Crazy Quilt-Wax QWAZY mzqway/0123456789 (=) ?&%#;_$*!@.,+',
  },
] as const;

export type CheckCode = (typeof checkCodes)[number];
export type CheckName = CheckCode['name'];
