import { useTranslation } from 'react-i18next';
import type { OpenCheck } from '../../../../shared/domain/quality/check/check-state.ts';
import { classNames } from '../../../ui/class-names.ts';
import styles from './defect-tally.module.css';

/** Defects so far against those allowed, in letters that are read at arm's length. */
export function DefectTally({ check }: { check: OpenCheck }) {
  const { t } = useTranslation('quality-check');
  const { defects, accept, sampleSize } = check;
  const isTooMany = defects > accept;
  return (
    <div className={classNames(styles.tally, isTooMany && styles.tooMany)} role="status">
      <p className={styles.count}>{t('defects.verdict', { defects, accept })}</p>
      <p className={styles.sample}>
        {isTooMany ? t('defects.tooMany') : t('defects.ofSample', { count: sampleSize })}
      </p>
    </div>
  );
}
