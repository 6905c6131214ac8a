import { classNames } from './class-names.ts';
import type { IconType } from './icon.ts';
import styles from './menu-tile.module.css';

export type MenuTileProps = {
  icon: IconType;
  label: string;
  /** How many wait behind it; none says nothing. */
  count?: number;
  /** What makes it pressing, in two words. */
  note?: string;
  onPress: () => void;
};

/** One way to begin, half a row wide: amber with its figure where work waits. */
export function MenuTile({ icon: Icon, label, count = 0, note, onPress }: MenuTileProps) {
  const waits = count > 0;
  return (
    <button type="button" className={classNames(styles.tile, waits && styles.waits)} onClick={onPress}>
      <span className={styles.head}>
        <Icon aria-hidden size={28} strokeWidth={2.2} />
        {note && <small className={styles.note}>{note}</small>}
        {waits && <span className={styles.count}>{count}</span>}
      </span>
      <strong className={styles.label}>{label}</strong>
    </button>
  );
}
