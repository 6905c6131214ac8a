import { useTranslation } from 'react-i18next';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { expectsContainer } from '../../expected-scans.ts';
import { currentLine } from './current-line.ts';
import { PickFrame } from './pick-frame.tsx';
import { SlotCard } from './slot-card.tsx';
import type { StepProps } from './step-props.ts';

/** The tote of the line is full: another one takes its place. */
export function NewToteStep(props: StepProps) {
  const { t } = useTranslation('pick');
  const slot = currentLine(props.run)?.slot ?? 0;
  return (
    <PickFrame
      {...props}
      step="replacingTote"
      onBack={() => props.send({ type: 'question.dismissed' })}
      canReport={false}
      prompt={<ScanPrompt target="tote" prompt={t('prompt.newTote')} />}
      keypad={{ mode: 'code', label: t('keypad.tote'), minLength: 4 }}
      expects={expectsContainer()}
    >
      <SlotCard slot={slot} title={t('slot.onto', { slot })} detail={t('newTote.detail')} />
    </PickFrame>
  );
}
