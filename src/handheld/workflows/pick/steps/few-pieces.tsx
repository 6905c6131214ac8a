import { useTranslation } from 'react-i18next';
import styles from './few-pieces.module.css';

export type FewPiecesProps = { least: number; most: number; onChoose: (quantity: number) => void };

/** Every possible number as a key of its own: one tap says it. */
export function FewPieces({ least, most, onChoose }: FewPiecesProps) {
  const { t } = useTranslation('pick');
  const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return (
    <div className={styles.numbers} role="group" aria-label={t('title.enteringQuantity')}>
      {numbers.map((number) => (
        <button key={number} type="button" className={styles.number} onClick={() => onChoose(number)}>
          {number}
        </button>
      ))}
    </div>
  );
}
