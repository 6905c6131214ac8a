import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './card.module.css';
import type { IconType } from './icon.ts';

export type CardProps = {
  tone?: 'plain' | 'todo' | 'done' | 'warning' | 'error';
  icon?: IconType;
  title: string;
  detail?: ReactNode;
  /** How many wait behind it. */
  count?: number;
  /** A figure at the far end, in words. */
  value?: string;
  /** Makes the whole card a button. */
  onPress?: () => void;
  disabled?: boolean;
  children?: ReactNode;
};

/** One thing of a list: to do is amber, done is green. */
export function Card({
  tone = 'plain',
  icon: Icon,
  title,
  detail,
  count,
  value,
  onPress,
  disabled,
  children,
}: CardProps) {
  const content = (
    <>
      {Icon && <Icon aria-hidden size={30} strokeWidth={2.2} />}
      <span className={styles.words}>
        <span className={styles.head}>
          <strong className={styles.title}>{title}</strong>
          {value !== undefined && <span className={styles.value}>{value}</span>}
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
        {children}
      </span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {onPress && <ChevronRight aria-hidden size={26} />}
    </>
  );
  const look = classNames(styles.card, styles[tone]);
  if (!onPress) return <div className={look}>{content}</div>;
  return (
    <button type="button" className={look} onClick={onPress} disabled={disabled}>
      {content}
    </button>
  );
}
