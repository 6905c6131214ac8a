import type { CheckItem } from '../../../../shared/domain/quality/checklist.ts';
import type { HeldGoods } from '../../../../shared/domain/quality/check/check-state.ts';
import styles from './question-words.module.css';
import { useCheckWords } from './use-check-words.ts';

/** A question in large letters, with what is asked about and what would be good. */
export function QuestionWords({ item, goods }: { item: CheckItem; goods: HeldGoods }) {
  const words = useCheckWords();
  const hasLimits = item.kind !== 'yes_no' && item.kind !== 'photo';
  return (
    <div className={styles.question} role="status">
      <p className={styles.goods}>{goods.product.name}</p>
      <p className={styles.words}>{words.question(item)}</p>
      {hasLimits && <p className={styles.limits}>{words.limits(item, goods.terms.shelfLifeDays)}</p>}
    </div>
  );
}
