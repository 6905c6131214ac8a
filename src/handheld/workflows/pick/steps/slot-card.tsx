import { SlotBadge } from '../../../ui/slot-badge.tsx';
import styles from './slot-card.module.css';

export type SlotCardProps = {
  slot: number;
  title: string;
  /** Number of the tote that stands there. */
  code?: string;
  detail?: string;
};

/** A slot of the cart, large: its number, colour and shape, and what is to happen there. */
export function SlotCard({ slot, title, code, detail }: SlotCardProps) {
  return (
    <section className={styles.card}>
      <SlotBadge slot={slot} size="large" />
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        {code && <p className={styles.code}>{code}</p>}
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
    </section>
  );
}
