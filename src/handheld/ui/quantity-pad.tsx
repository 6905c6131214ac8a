import Check from 'lucide-react/icons/check';
import Delete from 'lucide-react/icons/delete';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button.tsx';
import { KeyGrid, type PadKey } from './key-grid.tsx';
import { PackingTabs } from './packing-tabs.tsx';
import { choosePacking, type Packing, pressBack, pressDigit, startEntry, totalOf } from './quantity-entry.ts';
import styles from './quantity-pad.module.css';
import { useLiveState } from './use-live-state.ts';
import { usePadKeys } from './use-pad-keys.ts';

export type QuantityPadProps = {
  /** Largest first; the last one is the base unit, quantity 1. */
  packings: readonly Packing[];
  /** Base units shown at the beginning; 0 unless given. */
  initial?: number;
  /** Base units that one key fills in at once. */
  expected?: number;
  /** More base units than this cannot be confirmed. */
  max?: number;
  /** What confirming does; of the quantity keyed in, where it names it. */
  confirmLabel: string | ((baseUnits: number) => string);
  onConfirm: (baseUnits: number) => void;
};

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Keys a quantity in packings, without the keyboard of the system. */
export function QuantityPad({
  packings,
  initial = 0,
  expected,
  max,
  confirmLabel,
  onConfirm,
}: QuantityPadProps) {
  const { t } = useTranslation('ui');
  const [entry, setEntry, readEntry] = useLiveState(() => startEntry(initial, packings));
  const total = totalOf(entry, packings);
  const tooMany = max !== undefined && total > max;
  const confirm = () => {
    const quantity = totalOf(readEntry(), packings);
    if (max === undefined || quantity <= max) onConfirm(quantity);
  };
  const press = (digit: number) => setEntry(pressDigit(readEntry(), digit));
  const back = () => setEntry(pressBack(readEntry()));
  usePadKeys((key) => {
    if (/^\d$/.test(key)) press(Number(key));
    if (key === 'Backspace') back();
    if (key === 'Enter') confirm();
  });
  const digitKey = (digit: number): PadKey => ({ id: `${digit}`, face: digit, onPress: () => press(digit) });
  const expectedKey: PadKey | null =
    expected === undefined
      ? null
      : {
          id: 'expected',
          face: t('all', { count: expected }),
          tone: 'quiet',
          onPress: () => setEntry(startEntry(expected, packings)),
        };
  return (
    <div className={styles.pad}>
      <div className={styles.head}>
        <output className={styles.total} aria-live="polite">
          {total}
          {tooMany && <small className={styles.limit}>{t('atMost', { count: max })}</small>}
        </output>
        {packings.length > 1 && (
          <PackingTabs
            packings={packings}
            entry={entry}
            onChoose={(active) => setEntry(choosePacking(entry, active))}
          />
        )}
      </div>
      <KeyGrid
        label={t('keypad')}
        columns={3}
        keys={[
          ...digits.map(digitKey),
          {
            id: 'back',
            face: <Delete aria-hidden size={30} />,
            label: t('delete'),
            tone: 'quiet',
            onPress: back,
          },
          digitKey(0),
          expectedKey,
        ]}
      />
      <BigButton icon={Check} onPress={confirm} disabled={tooMany}>
        {typeof confirmLabel === 'string' ? confirmLabel : confirmLabel(total)}
      </BigButton>
    </div>
  );
}
