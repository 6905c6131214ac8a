import { useTranslation } from 'react-i18next';
import type { SheetLine, SheetSlot } from '../../../shared/protocol/board/sheet.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { AllocationBadge } from '../../ui/status-badges.tsx';
import { CodeCard } from './code-card.tsx';
import { GoodsFacts } from './goods-facts.tsx';
import { useShape } from './shape-choice.ts';
import styles from './sheet.module.css';

/** The scans of one line from left to right: place, product, tote. */
export function GuidedLine({
  line,
  number,
  slots,
}: {
  line: SheetLine;
  number: number;
  slots: readonly SheetSlot[];
}) {
  const { t } = useTranslation('sheet');
  const { place, productName, quantity, lot, expiry, serial, codes, status } = line;
  const tote = slots.length > 1 ? slots.find(({ orderId }) => orderId === line.orderId) : undefined;
  const tone = status === 'open' ? 'plain' : 'done';
  return (
    <li className={styles.line} data-shape={useShape()} aria-label={t('list.line', { number })}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <CodeCard
        codes={plainCodes(place.locationId)}
        text={place.locationId}
        tone={tone === 'plain' && !line.isPlaceDue ? 'mild' : tone}
      >
        <span>{line.isPlaceDue ? t('list.place') : t('list.mayBeSkipped')}</span>
        <span>{t('checkDigits', { digits: place.checkDigits })}</span>
      </CodeCard>
      <CodeCard codes={codes} name={productName} tone={tone}>
        {status === 'open' ? (
          <span>{t('list.take', { count: quantity })}</span>
        ) : (
          <AllocationBadge status={status} />
        )}
        <GoodsFacts lot={lot} expiry={expiry} serial={serial} />
      </CodeCard>
      {tote && (
        <CodeCard codes={plainCodes(tote.lpn)} text={tote.lpn} tone={tone}>
          <span>{t('list.tote', { slot: tote.slot })}</span>
          <span>{tote.orderId}</span>
        </CodeCard>
      )}
    </li>
  );
}
