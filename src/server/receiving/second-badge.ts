import type { MovementBody } from '../../shared/domain/movement.ts';
import type { Act } from '../movements/act.ts';

/** What is destroyed, and what is let out of quarantine, needs a second person's word. */
export const demandsSecondBadge = ({ disposition, condition, toCondition }: MovementBody): boolean =>
  disposition === 'scrap' || (condition === 'quarantine' && toCondition === 'available');

/** False where a second person had to agree and nobody did, or only the operator himself, or one who may not. */
export async function hasSecondBadge({ tx, movement }: Pick<Act, 'tx' | 'movement'>): Promise<boolean> {
  const { body, userId } = movement;
  if (!demandsSecondBadge(body)) return true;
  const { approvedBy } = body;
  if (approvedBy === undefined || approvedBy === userId) return false;
  await tx.users.load([approvedBy]);
  return tx.users.get(approvedBy)?.active === true;
}
