import { useTranslation } from 'react-i18next';
import { slotWithoutTote } from '../../../../shared/domain/pick/run-facts.ts';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsContainer } from '../../expected-scans.ts';
import { PickFrame } from './pick-frame.tsx';
import { SlotCard } from './slot-card.tsx';
import type { StepProps } from './step-props.ts';

/** A tote for each order: which slot is next. */
export function AssignToteStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const slot = slotWithoutTote(props.run);
  return (
    <PickFrame
      {...props}
      step="assigningTotes"
      prompt={<ScanPrompt target="tote" prompt={t('prompt.newTote')} />}
      keypad={{ mode: 'code', label: t('keypad.tote'), minLength: 4 }}
      expects={expectsContainer()}
    >
      {slot && (
        <SlotCard
          slot={slot.slot}
          title={t('slot.onto', { slot: slot.slot })}
          detail={`${t('slot.order', { order: slot.orderId })} · ${slot.customer}`}
        />
      )}
    </PickFrame>
  );
}
