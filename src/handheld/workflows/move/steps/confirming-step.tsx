import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { placeName } from '../../../../shared/domain/place.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { CarriedQuestion } from '../../carried-question.tsx';
import { MoveFrame } from './move-frame.tsx';
import type { MoveStepProps } from './step-props.ts';

/** Something speaks against the place: what it is, yes or no. */
export function ConfirmingStep(props: MoveStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('move');
  const { question } = run.state;
  if (!question) return null;
  return (
    <MoveFrame
      {...props}
      step="confirmingPlace"
      prompt={
        <CarriedQuestion
          question={question}
          title={t('question.title', { place: placeName(question.place) })}
        />
      }
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      actions={
        <>
          <BigButton tone="quiet" size="normal" onPress={() => send({ type: 'question.dismissed' })}>
            {t('question.no')}
          </BigButton>
          <BigButton icon={Check} onPress={() => send({ type: 'place.confirmed' })}>
            {t('question.yes')}
          </BigButton>
        </>
      }
    />
  );
}
