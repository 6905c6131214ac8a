import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { placeName } from '../../../shared/domain/place.ts';
import type { SheetCount, SheetPutBack, SheetWork } from '../../../shared/protocol/board/sheet-work.ts';
import { CodeCard } from './code-card.tsx';
import { GoodsCard, goodsKey } from './goods-card.tsx';
import { matches } from './matches.ts';
import { PlaceCard } from './place-card.tsx';
import { SheetGroup } from './sheet-group.tsx';
import styles from './sheet.module.css';

/** Goods to bring back, and places to count. */
export function PutBackGroup({ work, typed }: { work: SheetWork; typed: string }) {
  const { t } = useTranslation('sheet');
  const putBacks = work.putBacks.filter(({ goods, from, home }) =>
    matches(typed, goods.productName, goods.productId, from, home?.locationId),
  );
  const counts = work.counts.filter(({ place, goods }) =>
    matches(typed, place.locationId, ...goods.map(({ productName }) => productName)),
  );
  const isEmpty = putBacks.length + counts.length === 0;
  if (typed !== '' && isEmpty) return null;
  return (
    <SheetGroup name="put-back" hint={t('hints.putBack')}>
      {isEmpty && <Text c="var(--ink-soft)">{t('work.noPutBacks')}</Text>}
      {putBacks.map((task) => (
        <PutBackCodes key={task.taskId} task={task} />
      ))}
      {counts.map((task) => (
        <CountCodes key={task.taskId} task={task} />
      ))}
    </SheetGroup>
  );
}

function PutBackCodes({ task: { goods, from, codes, place, home } }: { task: SheetPutBack }) {
  const { t } = useTranslation('sheet');
  const title = t('work.putBack', { place: placeName(from) });
  return (
    <article className={styles.product} aria-label={title}>
      <h3 className={styles.subtitle}>{title}</h3>
      <div className={styles.cards}>
        {codes.length > 0 ? (
          <CodeCard codes={codes} text={placeName(from)}>
            {place && <span>{t('work.at', { place: place.locationId })}</span>}
          </CodeCard>
        ) : (
          place && <PlaceCard place={place} />
        )}
        <GoodsCard goods={goods} />
        {home && (
          <PlaceCard place={home}>
            <span>{t('work.cameFrom')}</span>
          </PlaceCard>
        )}
      </div>
    </article>
  );
}

function CountCodes({ task: { place, goods } }: { task: SheetCount }) {
  const { t } = useTranslation('sheet');
  const title = t('work.count', { place: place.locationId });
  return (
    <article className={styles.product} aria-label={title}>
      <h3 className={styles.subtitle}>{title}</h3>
      <div className={styles.cards}>
        <PlaceCard place={place} />
        {goods.map((one) => (
          <GoodsCard key={goodsKey(one)} goods={one}>
            <span>{t('work.label')}</span>
          </GoodsCard>
        ))}
      </div>
    </article>
  );
}
