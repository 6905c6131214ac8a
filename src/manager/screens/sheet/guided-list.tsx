import { Button } from '@mantine/core';
import { Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetList } from '../../../shared/protocol/board/sheet.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { TaskStatusBadge } from '../../ui/status-badges.tsx';
import { CodeCard } from './code-card.tsx';
import { GuidedLine } from './guided-line.tsx';
import styles from './sheet.module.css';
import { lineKey } from './walk-steps.ts';

/** One pick list from its totes to the drop place. */
export function GuidedList({ list, onWalk }: { list: SheetList; onWalk: (orderId: string) => void }) {
  const { t } = useTranslation('sheet');
  const { slots, lines, drop } = list;
  const first = slots[0]?.orderId;
  const live = lines.filter(({ status }) => status !== 'cancelled');
  return (
    <article className={styles.list}>
      <ListHead list={list}>
        {first !== undefined && (
          <Button leftSection={<Play size={16} aria-hidden />} onClick={() => onWalk(first)}>
            {t('list.walk')}
          </Button>
        )}
      </ListHead>
      <h4 className={styles.stage}>{t('list.totes')}</h4>
      <div className={styles.cards}>
        {slots.map(({ slot, orderId, customer, lpn, isAssigned }) => (
          <CodeCard key={orderId} codes={plainCodes(lpn)} text={lpn} tone={isAssigned ? 'done' : 'plain'}>
            <span>{isAssigned ? t('list.onCart') : t('list.slot', { slot })}</span>
            <span>
              {orderId} · {customer}
            </span>
          </CodeCard>
        ))}
      </div>
      <ol className={styles.lines}>
        {live.map((line, index) => (
          <GuidedLine key={lineKey(line)} line={line} number={index + 1} slots={slots} />
        ))}
      </ol>
      {drop && (
        <>
          <h4 className={styles.stage}>{t('list.drop')}</h4>
          <CodeCard codes={plainCodes(drop.locationId)} text={drop.locationId}>
            <span>{t('checkDigits', { digits: drop.checkDigits })}</span>
          </CodeCard>
        </>
      )}
    </article>
  );
}

function ListHead({ list, children }: { list: SheetList; children: ReactNode }) {
  const { t } = useTranslation('sheet');
  const { taskId, status, deviceName, userName, slots, lines } = list;
  const isHeld = deviceName !== null && userName !== null;
  const title =
    taskId === null
      ? t('list.next')
      : isHeld
        ? t('list.onDevice', { user: userName, device: deviceName })
        : t('list.handedOver');
  return (
    <header className={styles.listHead}>
      <h3 className={styles.subtitle}>{title}</h3>
      {status && <TaskStatusBadge status={status} />}
      <span className={styles.soft}>
        {t('list.orders', { count: slots.length })} · {t('list.lines', { count: lines.length })}
        {taskId === null && ` · ${t('list.nextHint')}`}
      </span>
      <div className={styles.aside}>{children}</div>
    </header>
  );
}
