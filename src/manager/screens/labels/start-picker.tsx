import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cellsOf, type LabelFormat } from './design/label-format.ts';
import styles from './labels.module.css';

/** The sheet in small: press the first label that is still on it. */
export function StartPicker({
  format,
  first,
  onChange,
}: {
  format: Extract<LabelFormat, { medium: 'sheet' }>;
  first: number;
  onChange: (first: number) => void;
}) {
  const { t } = useTranslation('labels');
  return (
    <div role="radiogroup" aria-label={t('paper.first')}>
      <Text size="sm" fw={500} mb={4} aria-hidden>
        {t('paper.first')}
      </Text>
      <div className={styles.starts} style={{ gridTemplateColumns: `repeat(${format.columns}, auto)` }}>
        {Array.from({ length: cellsOf(format) }, (_, cell) => (
          <button
            key={cell}
            type="button"
            role="radio"
            className={styles.start}
            data-state={cell < first ? 'gone' : cell === first ? 'first' : 'there'}
            aria-checked={cell === first}
            aria-label={t('paper.cell', { number: cell + 1 })}
            onClick={() => onChange(cell)}
          />
        ))}
      </div>
    </div>
  );
}
