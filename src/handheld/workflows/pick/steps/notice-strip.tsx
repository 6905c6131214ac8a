import Ban from 'lucide-react/icons/ban';
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import type { Notice, PickRun } from '../../../../shared/domain/pick/pick-run.ts';
import { lineOf } from '../../../../shared/domain/pick/run-facts.ts';
import styles from './notice-strip.module.css';
import type { StepProps } from './step-props.ts';

/** What was cancelled since the operator last looked, and what it means for his hands: small, but not to be missed. */
export function NoticeStrip({ run, send }: Pick<StepProps, 'run' | 'send'>) {
  const { t } = useTranslation('pick');
  const { t: shared } = useTranslation('ui');
  const told = run.notices.filter((notice) => notice.told);
  const [first] = told;
  const line = first && lineOf(run, first.pickLineId);
  if (!first || !line) return null;
  const title =
    told.length === 1
      ? t('notice.cancelled', { product: line.product.name })
      : t('notice.several', { count: told.length });
  return (
    <div className={styles.strip} role="alert">
      <Ban aria-hidden size={30} strokeWidth={2.6} />
      <p className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        <span className={styles.detail}>{t(`notice.${gravest(told)}`, { place: placesOf(run, told) })}</span>
      </p>
      <button
        type="button"
        className={styles.dismiss}
        onClick={() => send({ type: 'notice.seen' })}
        aria-label={shared('close')}
      >
        <X aria-hidden size={28} strokeWidth={2.5} />
      </button>
    </div>
  );
}

const graveness = ['in_hand', 'in_tote', 'on_route'] as const;

/** Of several, what asks the most of the operator. */
const gravest = (notices: readonly Notice[]): Notice['found'] =>
  graveness.find((found) => notices.some((notice) => notice.found === found)) ?? 'on_route';

const placesOf = (run: PickRun, notices: readonly Notice[]): string =>
  [...new Set(notices.flatMap(({ pickLineId }) => lineOf(run, pickLineId)?.locationId ?? []))].join(', ');
