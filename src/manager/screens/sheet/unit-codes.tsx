import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetUnit } from '../../../shared/protocol/board/sheet-work.ts';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import { CodeCard } from './code-card.tsx';
import { GoodsCard, goodsKey } from './goods-card.tsx';
import { matches } from './matches.ts';
import { PlaceCard } from './place-card.tsx';
import styles from './sheet.module.css';

/** A unit that waits: its plate, what is in it, and what else is scanned for it. Loose goods by their station. */
export function UnitCodes({ unit, children }: { unit: SheetUnit; children?: ReactNode }) {
  const { t } = useTranslation('sheet');
  const { lpn, codes, place, goods, status } = unit;
  const at = place === null ? undefined : t('work.at', { place: place.locationId });
  return (
    <article className={styles.product} aria-label={lpn ?? t('work.loose')}>
      <header className={styles.unitHead}>
        <h3 className={styles.subtitle}>{lpn ?? t('work.loose')}</h3>
        <span className={styles.soft}>{at}</span>
        {status !== 'open' && <TaskStatusBadge status={status} />}
      </header>
      <div className={styles.cards}>
        {lpn !== null && (
          <CodeCard codes={codes} text={lpn}>
            <span>{at}</span>
          </CodeCard>
        )}
        {lpn === null && place && <PlaceCard place={place} />}
        {goods.map((one) => (
          <GoodsCard key={goodsKey(one)} goods={one} />
        ))}
        {children}
      </div>
    </article>
  );
}

export const isUnitMatch = ({ lpn, place, goods }: SheetUnit, typed: string): boolean =>
  matches(
    typed,
    lpn,
    place?.locationId,
    ...goods.flatMap(({ productId, productName, lot, serial }) => [productId, productName, lot, serial]),
  );
