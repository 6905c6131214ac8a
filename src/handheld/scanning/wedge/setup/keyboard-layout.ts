/** What a scanner set to a US keyboard writes on a device set to another one. Dead keys come as accents, or not at all. */
const german: readonly [typed: string, shown: string][] = [
  ['yzYZ-/:;_?()*&=+#@\'"[]{}<>\\|', 'zyZYß-Öö?_)=(/´`§"äÄü+Ü*;:#\''],
];
const french: readonly [typed: string, shown: string][] = [
  ['aqzwAQZWmM,;:./?!1234567890@#$%^&*()-_=', 'qawzQAWZ,?;mM:!§1&é"\'(-è_çà23456789' + '0)°='],
];

export const layouts = ['german', 'french'] as const;
export type Layout = (typeof layouts)[number];

const tables: Record<Layout, ReadonlyMap<string, string>> = {
  german: tableOf(german),
  french: tableOf(french),
};

function tableOf(pairs: readonly [string, string][]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [typed, shown] of pairs) {
    const to = Array.from(shown);
    Array.from(typed).forEach((char, index) => table.set(char, to[index] ?? char));
  }
  return table;
}

/** The text as it is shown where the device has that layout and the scanner has not. */
export const asShownBy = (layout: Layout, text: string): string =>
  Array.from(text, (char) => tables[layout].get(char) ?? char).join('');

const otherCase = (char: string): string =>
  char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase();

/** Upper case for lower case and the other way round: CapsLock, or a scanner that corrects for one that is off. */
export const swapCase = (text: string): string => Array.from(text, otherCase).join('');
