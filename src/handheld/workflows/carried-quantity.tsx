import { useTranslation } from 'react-i18next';
import type { Carrying } from '../../shared/domain/moving/carrying.ts';
import { amountAsked } from '../../shared/domain/moving/enter-amount.ts';
import { goodsInWork } from '../../shared/domain/moving/hold.ts';
import type { Run } from '../../shared/domain/turn/run.ts';
import { CarriedAmount, type CarriedAmountProps } from './carried-amount.tsx';
import { QuestionFrame, type QuestionFrameProps } from './question-frame.tsx';

export type CarriedQuantityProps = { run: Run<Carrying> } & Pick<QuestionFrameProps, 'say' | 'onBack'> &
  Pick<CarriedAmountProps, 'onEnter'>;

/** How many are carried, are there at all, or are broken: the whole screen of a step. */
export function CarriedQuantity({ run, say, onBack, onEnter }: CarriedQuantityProps) {
  const { t } = useTranslation('move');
  const { hold } = run.state;
  const goods = hold && goodsInWork(hold);
  const purpose = amountAsked(run.state);
  if (!goods || purpose === null) return null;
  return (
    <QuestionFrame run={run} title={t(`amount.${purpose}`)} say={say} onBack={onBack}>
      <CarriedAmount goods={goods} purpose={purpose} onEnter={onEnter} />
    </QuestionFrame>
  );
}
