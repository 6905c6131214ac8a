import { useTranslation } from 'react-i18next';
import { amountAsked } from '../../../../shared/domain/moving/enter-amount.ts';
import { goodsInWork } from '../../../../shared/domain/moving/hold.ts';
import { CarriedAmount } from '../../carried-amount.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import type { MoveStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** How many are carried, are there at all, or are broken. */
export function QuantityStep({ run, send }: MoveStepProps) {
  const { t } = useTranslation('move');
  const say = useSay();
  const { hold } = run.state;
  const goods = hold && goodsInWork(hold);
  const purpose = amountAsked(run.state);
  if (!goods || purpose === null) return null;
  return (
    <QuestionFrame
      run={run}
      title={t(`amount.${purpose}`)}
      say={say}
      onBack={() => send({ type: 'question.dismissed' })}
    >
      <CarriedAmount
        goods={goods}
        purpose={purpose}
        onEnter={(quantity, evidenceIds) => send({ type: 'quantity.entered', quantity, evidenceIds })}
      />
    </QuestionFrame>
  );
}
