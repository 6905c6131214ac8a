const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/;
const groupSeparator = '\u001d';

/** Without what decoders merely spell differently: AIM identifier, leading or trailing GS, line ends, UPC-A as EAN-13. */
export function comparable(text: string): string {
  const bare = text.replace(aimIdentifier, '').replaceAll('\r\n', '\n');
  const inner = withoutOuterSeparators(bare);
  return /^0\d{12}$/.test(inner) ? inner.slice(1) : inner;
}

function withoutOuterSeparators(text: string): string {
  const parts = text.split(groupSeparator);
  const first = Math.max(0, parts.findIndex(Boolean));
  return parts.slice(first, parts.findLastIndex(Boolean) + 1).join(groupSeparator);
}

export const isAmong = (text: string, expected: readonly string[]): boolean =>
  expected.some((one) => comparable(one) === comparable(text));

/** As `isAmong`, but a separator that got lost between two elements is forgiven: it is counted by itself. */
export const isAmongBarSeparators = (text: string, expected: readonly string[]): boolean =>
  isAmong(withoutSeparators(text), expected.map(withoutSeparators));

export const hasSeparator = (text: string): boolean => comparable(text).includes(groupSeparator);

const withoutSeparators = (text: string): string => comparable(text).replaceAll(groupSeparator, '');
