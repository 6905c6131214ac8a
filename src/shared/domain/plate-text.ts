/**
 * A licence plate as it comes from a scanner or a label: symbology identifier, brackets, blanks and the (00) in front
 * of an SSCC are not part of it. Anything else is given back in capitals.
 */
export function plateText(typed: string): string {
  const bare = typed
    .trim()
    .replace(/^\][A-Za-z]\d/, '')
    .replaceAll(/[\s()]/g, '')
    .toUpperCase();
  return /^00\d{18}$/.test(bare) ? bare.slice(2) : bare;
}
