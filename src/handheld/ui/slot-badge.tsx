import { useTranslation } from 'react-i18next';
import { type SlotShape, slotMark } from './slot-mark.ts';
import styles from './slot-badge.module.css';

export type SlotBadgeProps = {
  /** Counted from 1. */
  slot: number;
  size?: 'small' | 'large';
  /** Read aloud; `Slot 2` unless given. */
  label?: string;
};

/** Outlines in a box of 100 by 100. */
const outlines: Record<SlotShape, string> = {
  circle: 'M50 4a46 46 0 1 0 0 92a46 46 0 1 0 0-92z',
  square: 'M8 8h84v84h-84z',
  triangle: 'M50 3l48 90h-96z',
  diamond: 'M50 1l49 49l-49 49l-49-49z',
  hexagon: 'M27 7h46l25 43l-25 43h-46l-25-43z',
  star: 'M50 1l14 17l21-6l1 22l13 16l-13 16l-1 22l-21-6l-14 17l-14-17l-21 6l-1-22l-13-16l13-16l1-22l21 6z',
  cross: 'M28 4h44v24h24v44h-24v24h-44v-24h-24v-44h24z',
  shield: 'M8 6h84v46c0 24-18 38-42 46c-24-8-42-22-42-46z',
};

/** A slot of the cart: the same number, colour and shape on every screen and on the printed slot label. */
export function SlotBadge({ slot, size = 'small', label }: SlotBadgeProps) {
  const { t } = useTranslation('ui');
  const { colour, shape } = slotMark(slot);
  const figure = shape === 'triangle' ? { size: 42, y: 78 } : { size: 52, y: 69 };
  return (
    <svg className={styles[size]} viewBox="0 0 100 100" role="img" aria-label={label ?? t('slot', { slot })}>
      <path d={outlines[shape]} fill={colour} className={styles.outline} />
      <text x="50" y={figure.y} fontSize={figure.size} className={styles.figure}>
        {slot}
      </text>
    </svg>
  );
}
