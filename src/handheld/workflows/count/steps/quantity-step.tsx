import { useTranslation } from 'react-i18next';
import { currentFigure } from '../../../../shared/domain/counting/sections.ts';
import { QuantityPad } from '../../../ui/quantity-pad.tsx';
import { mostNumberKeys, NumberKeys } from '../../number-keys.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import type { CountStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

const single = { barcodes: [] };

/** How many lie there in all, or how many of them are damaged. No figure is offered. */
export function QuantityStep({ run, send }: CountStepProps) {
  const { t } = useTranslation('count');
  const words = useGoodsWords();
  const say = useSay();
  const { aside } = run.state;
  const figure = currentFigure(run.state);
  if (!figure || aside?.kind !== 'quantity') return null;
  const { purpose } = aside;
  const title = t(`quantity.${purpose}`);
  const most = purpose === 'damaged' ? figure.quantity : null;
  const enter = (quantity: number) => send({ type: 'quantity.entered', quantity });
  return (
    <QuestionFrame run={run} title={title} say={say} onBack={() => send({ type: 'question.dismissed' })}>
      {most !== null && most <= mostNumberKeys ? (
        <NumberKeys label={title} least={1} most={most} onChoose={enter} />
      ) : (
        <QuantityPad
          packings={words.packings(figure.product ?? single)}
          {...(most === null ? {} : { max: most })}
          confirmLabel={t(`quantity.confirm_${purpose}`)}
          onConfirm={enter}
        />
      )}
    </QuestionFrame>
  );
}
