import { amountOf } from '../../../shared/domain/movement-amount.ts';
import type { Movement } from '../../../shared/domain/movement.ts';
import type { JournalEntry } from '../../db/rows/journal-entry.ts';
import type { SiteReading } from '../../db/site-transaction.ts';
import type { Difference } from './difference.ts';

export type AppliedEntry = { entry: JournalEntry; movement: Movement };

/** What a column of the journal must hold, by what was sent. */
const columns: { [Field in keyof JournalEntry]?: (movement: Movement) => string | number | null } = {
  mid: ({ mid }) => mid,
  type: ({ type }) => type,
  userId: ({ userId }) => userId,
  taskId: ({ task }) => task?.id ?? null,
  compensates: ({ compensates }) => compensates,
  productId: ({ body }) => body.productId ?? null,
  lot: ({ body }) => body.lot ?? null,
  fromPlace: ({ body }) => body.from ?? null,
  toPlace: ({ body }) => body.to ?? null,
  orderLineId: ({ body }) => body.orderLineId ?? null,
  quantity: ({ body }) => body.quantity ?? (amountOf(body) || null),
};

/** The columns that lists and histories are made of, against the movement as it came. */
export function checkColumns(applied: readonly AppliedEntry[]): Difference[] {
  return applied.flatMap(({ entry, movement }) =>
    Object.entries(columns).flatMap(([field, sent]): Difference[] => {
      const expected = sent(movement);
      const actual = entry[field as keyof JournalEntry] as string | number | null;
      if (expected === actual) return [];
      const subject = `${entry.mid} ${field}`;
      const invariant = 'the journal says what was sent';
      return [{ invariant, subject, expected: expected ?? 'nothing', actual: actual ?? 'nothing' }];
    }),
  );
}

/** Discrepancies that devices were told of with their receipts: none of them may disappear. */
export async function checkQuestions(
  tx: Pick<SiteReading, 'discrepancies'>,
  applied: readonly AppliedEntry[],
): Promise<Difference[]> {
  const named = applied.flatMap(({ entry }) => entry.outcome.discrepancies ?? []);
  await tx.discrepancies.load(named.map(({ id }) => id));
  return named
    .filter(({ id, kind }) => tx.discrepancies.get(id)?.kind !== kind)
    .map(({ id, kind }) => ({
      invariant: 'every question of the journal stands',
      subject: id,
      expected: kind,
      actual: tx.discrepancies.get(id)?.kind ?? 'nothing',
    }));
}
