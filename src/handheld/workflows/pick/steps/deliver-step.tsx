import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { slotOfTote } from '../../../../shared/domain/pick/cart.ts';
import { openLines, totesToDrop } from '../../../../shared/domain/pick/run-facts.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { SlotBadge } from '../../../ui/slot-badge.tsx';
import { expectsPlace } from '../../expected-scans.ts';
import styles from './deliver-step.module.css';
import { PickFrame } from './pick-frame.tsx';
import type { StepProps } from './step-props.ts';

/** The totes that leave the cart, and the scan that says where they stay. */
export function DeliverStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const totes = totesToDrop(run);
  return (
    <PickFrame
      {...props}
      step="delivering"
      title={t('drop.count', { count: totes.length })}
      prompt={<ScanPrompt target="place" prompt={t('prompt.dropPlace')} hint={t('drop.where')} />}
      keypad={{ mode: 'code', label: t('keypad.checkDigits'), minLength: 2 }}
      expects={expectsPlace()}
      actions={
        openLines(run).length > 0 && (
          <BigButton tone="quiet" size="normal" onPress={() => send({ type: 'question.dismissed' })}>
            {t('drop.later')}
          </BigButton>
        )
      }
    >
      <ul className={styles.totes}>
        {totes.map((lpn) => (
          <li key={lpn} className={styles.tote} data-chosen={run.selected.includes(lpn)}>
            <SlotBadge slot={slotOfTote(run.slots, lpn)?.slot ?? 0} />
            <span className={styles.code}>{lpn}</span>
            {run.selected.includes(lpn) && (
              <Check role="img" aria-label={t('drop.chosen')} size={30} strokeWidth={3} />
            )}
          </li>
        ))}
      </ul>
      {totes.length > 1 && <p className={styles.hint}>{t('hint.chooseTotes')}</p>}
    </PickFrame>
  );
}
