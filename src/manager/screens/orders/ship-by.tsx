import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/domain/order.ts';
import { distanceInWords } from '../../ui/time-words.ts';
import { Moment } from '../../ui/time-text.tsx';
import { toneClass } from '../../ui/tone.ts';
import { useNow } from '../../ui/use-now.ts';

const soonMs = 2 * 60 * 60_000;

/** When it must leave, and how far off that is while it has not. */
export function ShipBy({ order: { shipBy, status } }: { order: Pick<Order, 'shipBy' | 'status'> }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const due = Date.parse(shipBy);
  const isOver = status === 'shipped' || status === 'cancelled';
  const tone = isOver || due - now > soonMs ? 'quiet' : due < now ? 'error' : 'warning';
  return (
    <span className={toneClass(tone)}>
      <Moment at={shipBy} />
      {!isOver && (
        <Text span size="sm" c="var(--tone-ink)" fw={tone === 'quiet' ? 400 : 600} ml={8}>
          {distanceInWords(due, now, i18n.language)}
        </Text>
      )}
    </span>
  );
}
