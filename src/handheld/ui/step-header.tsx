import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar, type ProgressBarProps } from './progress-bar.tsx';
import styles from './step-header.module.css';

export type StepHeaderProps = {
  title: string;
  onBack?: () => void;
  /** Where back leads, for those who hear the screen; `Back` unless given. */
  backLabel?: string;
  progress?: ProgressBarProps;
  /** A badge or button at the far end of the line. */
  aside?: ReactNode;
};

/** What is being done and how far it is. */
export function StepHeader({ title, onBack, backLabel, progress, aside }: StepHeaderProps) {
  const { t } = useTranslation('ui');
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        {onBack && (
          <button type="button" className={styles.back} onClick={onBack} aria-label={backLabel ?? t('back')}>
            <ArrowLeft aria-hidden size={30} />
          </button>
        )}
        <h1 className={styles.title}>{title}</h1>
        {aside}
      </div>
      {progress && <ProgressBar {...progress} />}
    </header>
  );
}
