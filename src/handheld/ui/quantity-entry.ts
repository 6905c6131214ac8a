/** One way a product is packed: so many base units, and what operators call it (`case`). */
export type Packing = { quantity: number; label: string };

/** How many of each packing are keyed in, largest packing first, and which one the keys go to. */
export type QuantityEntry = {
  counts: readonly number[];
  active: number;
  /** True until the first key: that one replaces the figure instead of adding a digit to it. */
  fresh: boolean;
};

/** Most digits of one count. */
const mostDigits = 6;

/** `baseUnits` in as few pieces as possible: 27 in cases of 12 and each is 2 and 3. */
export function splitIntoPackings(baseUnits: number, packings: readonly Packing[]): number[] {
  let rest = baseUnits;
  return packings.map(({ quantity }) => {
    const count = Math.floor(rest / quantity);
    rest -= count * quantity;
    return count;
  });
}

export const totalOf = (entry: QuantityEntry, packings: readonly Packing[]): number =>
  entry.counts.reduce((sum, count, position) => sum + count * (packings[position]?.quantity ?? 0), 0);

/** Begins with `initial` base units; the keys go to the largest packing that has some of it, else to the smallest. */
export function startEntry(initial: number, packings: readonly Packing[]): QuantityEntry {
  const counts = splitIntoPackings(initial, packings);
  const used = counts.findIndex((count) => count > 0);
  return { counts, active: used >= 0 ? used : packings.length - 1, fresh: true };
}

export const choosePacking = (entry: QuantityEntry, active: number): QuantityEntry => ({
  ...entry,
  active,
  fresh: true,
});

/** The entry after the digit 0-9; digits beyond the sixth change nothing. */
export function pressDigit(entry: QuantityEntry, digit: number): QuantityEntry {
  const before = entry.fresh ? 0 : (entry.counts[entry.active] ?? 0);
  const after = before * 10 + digit;
  return after >= 10 ** mostDigits ? entry : withCount(entry, after);
}

export const pressBack = (entry: QuantityEntry): QuantityEntry =>
  withCount(entry, Math.floor((entry.counts[entry.active] ?? 0) / 10));

const withCount = (entry: QuantityEntry, count: number): QuantityEntry => ({
  ...entry,
  fresh: false,
  counts: entry.counts.with(entry.active, count),
});
