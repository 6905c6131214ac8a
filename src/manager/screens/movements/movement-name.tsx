import { useTranslation } from 'react-i18next';
import { type MovementType, movementTypes } from '../../../shared/domain/movement.ts';
import type { MovementRow } from '../../../shared/protocol/board/movements.ts';

/** What kind of movement it was; one that this build does not know is named as it was sent. */
export function MovementName({
  movement: { type, taskStep, receiptStep },
}: {
  movement: Pick<MovementRow, 'type' | 'taskStep' | 'receiptStep'>;
}) {
  const { t } = useTranslation('words');
  if (taskStep !== null) return t(`taskStep.${taskStep}`);
  if (type === 'receipt' && receiptStep !== null) return t(`receiptStep.${receiptStep}`);
  return isMovementType(type) ? t(`movementType.${type}`) : t('unknownMovement', { type });
}

const isMovementType = (type: string): type is MovementType =>
  (movementTypes as readonly string[]).includes(type);
