/** A number as it is typed: sign, digits, point and digits. The point is always a point, whatever is shown. */
export type NumberKind = { hasSign: boolean; hasFraction: boolean };

const mostDigits = 6;
const mostDecimals = 3;

/** The text after a digit; digits beyond what anybody measures change nothing. */
export function pressDigit(text: string, digit: number): string {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  if (decimals === undefined ? whole.length >= mostDigits : decimals.length >= mostDecimals) return text;
  return text === '0' || text === '-0' ? `${text.slice(0, -1)}${digit}` : `${text}${digit}`;
}

/** The text after the point; a second one changes nothing. */
export const pressPoint = (text: string): string => {
  if (text.includes('.')) return text;
  return text === '' || text === '-' ? `${text}0.` : `${text}.`;
};

/** Turns the sign over. */
export const pressSign = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`);

export const pressBack = (text: string): string => text.slice(0, -1);

/** What the text says once it is a whole number or a decimal; null before. */
export const enteredNumber = (text: string): string | null => {
  const plain = text.endsWith('.') ? text.slice(0, -1) : text;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
};
