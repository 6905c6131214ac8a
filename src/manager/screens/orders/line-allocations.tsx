import { useTranslation } from 'react-i18next';
import type { LineAllocation } from '../../../shared/protocol/board/orders.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { AllocationBadge } from '../../ui/status-badges.tsx';
import styles from './order-line-card.module.css';

/** Where the line's stock is promised, and who is on the way to it. */
export function LineAllocations({ allocations }: { allocations: readonly LineAllocation[] }) {
  const { t } = useTranslation('orders');
  return allocations.map(({ allocationId, quantity, picked, place, status, user, device }) => (
    <div key={allocationId} className={styles.row}>
      <AllocationBadge status={status} />
      {picked}/{quantity} {t('from')} <PlaceText place={place} />
      <span>{[user?.name, device?.name].filter(Boolean).join(' · ') || t('nobody')}</span>
    </div>
  ));
}
