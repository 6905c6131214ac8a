import Check from 'lucide-react/icons/check';
import type { PickMessage } from '../../../../shared/domain/pick/pick-message.ts';
import styles from './last-done.module.css';
import { usePickWords } from './use-pick-words.ts';

/** What was just done, in one line: enough to be sure, small enough not to stand before what comes next. */
export function LastDone({ message }: { message: PickMessage }) {
  const words = usePickWords();
  return (
    <p className={styles.done} role="status">
      <Check aria-hidden size={24} strokeWidth={3} />
      <span className={styles.words}>{words.message(message)}</span>
    </p>
  );
}
