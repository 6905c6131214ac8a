import Crosshair from 'lucide-react/icons/crosshair';
import { type ComponentType, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import { classNames } from '../../ui/class-names.ts';
import { useScanning } from '../../ui/scan-context.tsx';
import type { Target } from './code-watch.ts';
import styles from './target-list.module.css';

export type TargetListProps = {
  targets: readonly Target[];
  /** False while typed figures belong to something else. */
  takesKeys: boolean;
  Words: ComponentType<{ reading: ScanReading }>;
  onChoose: (target: Target) => void;
};

/** The codes in the picture by what they mean, to be tapped, reached with Tab or chosen by their number. */
export function TargetList({ targets, takesKeys, Words, onChoose }: TargetListProps) {
  const { t } = useTranslation('scanning');
  useNumberKeys(takesKeys, (number) => {
    const target = targets[number - 1];
    if (target) onChoose(target);
  });
  return (
    <ul className={styles.list} aria-label={t('several')} aria-live="polite">
      {targets.map((target, index) => (
        <li key={target.key} className={styles.item}>
          <button
            type="button"
            className={classNames(styles.target, target.isExpected && styles.expected)}
            onClick={() => onChoose(target)}
          >
            <span className={styles.number}>{index + 1}</span>
            <span className={styles.words}>
              {target.isExpected && (
                <span className={styles.mark}>
                  <Crosshair size={18} strokeWidth={2.8} aria-hidden />
                  {t('expected')}
                </span>
              )}
              <Words reading={target.reading} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Figures that a person types, never those of a hardware scanner: the desk tells them apart. */
function useNumberKeys(active: boolean, onNumber: (number: number) => void): void {
  const { desk } = useScanning();
  const latest = useRef(onNumber);
  useEffect(() => {
    latest.current = onNumber;
  });
  useEffect(
    () => (active ? desk.subscribeKeys(({ text }) => latest.current(Number(text))) : undefined),
    [desk, active],
  );
}
