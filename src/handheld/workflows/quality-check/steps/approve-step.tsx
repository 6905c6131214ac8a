import { useTranslation } from 'react-i18next';
import { currentCheck, portion } from '../../../../shared/domain/quality/check/check-view.ts';
import { Card } from '../../../ui/card.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { useDispositionName } from './use-disposition-name.ts';

/** Somebody else agrees with his badge: to what, and why that is needed. */
export function ApproveStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const words = useGoodsWords();
  const nameOf = useDispositionName();
  const on = currentCheck(props.run.state);
  const decision = on?.check.decision;
  if (!on || !decision) return null;
  const { product } = on.goods;
  const { disposition } = decision;
  const hint = disposition === 'scrap' ? t('hint.scrap') : t('hint.release');
  return (
    <CheckFrame
      {...props}
      title={t('title.approving')}
      onBack={() => props.send({ type: 'question.dismissed' })}
      prompt={<ScanPrompt target="badge" prompt={t('prompt.badge')} hint={hint} />}
      keypad={false}
      expects={{ kinds: ['badge'] }}
    >
      <Card
        tone="warning"
        title={nameOf(disposition, on.goods)}
        detail={`${words.amount(portion(on).quantity, product)} · ${product.name}`}
      />
    </CheckFrame>
  );
}
