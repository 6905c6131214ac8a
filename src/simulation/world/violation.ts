/** The law of sync; what each demands stands in the README of `handheld/sync`. */
export const invariantNames = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
  'I13',
  'I14',
  'I15',
  'I16',
  'I17',
] as const;
export type InvariantName = (typeof invariantNames)[number];

/** `detail` names what it is about: device, movement, row, and the figures that should agree. */
export type Violation = { invariant: InvariantName; at: number; detail: string };
