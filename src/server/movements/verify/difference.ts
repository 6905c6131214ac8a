/** What `npm run verify` looks at: every figure against what it is computed from, every record against its source. */
export const siteInvariants = [
  'stock is the replay of the journal',
  'places sum to zero',
  'streams have no gap',
  'the journal says what was sent',
  'every question of the journal stands',
  'promises add up',
  'promises are of work in hand',
  'lines have what was picked',
  'orders are as far as their lines',
  'orders have what was received',
  'goods are work once',
  'the audit log has no break',
] as const;

/** Of the database alone: what is behind the store's port. */
export const databaseInvariants = ['devices are told what is', 'photos are what was sent'] as const;

export type VerifiedInvariant = (typeof siteInvariants)[number] | (typeof databaseInvariants)[number];

/** Something that must not be: the invariant, the row, and the two figures or words that should agree. */
export type Difference = {
  invariant: VerifiedInvariant;
  subject: string;
  expected: number | string;
  actual: number | string;
};

/** Subjects whose figures differ; one that is missing on a side has zero there. */
export function compare(
  invariant: VerifiedInvariant,
  expected: ReadonlyMap<string, number>,
  actual: ReadonlyMap<string, number>,
): Difference[] {
  return [...new Set([...expected.keys(), ...actual.keys()])]
    .map((subject) => ({
      invariant,
      subject,
      expected: expected.get(subject) ?? 0,
      actual: actual.get(subject) ?? 0,
    }))
    .filter((difference) => difference.expected !== difference.actual);
}
