import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { placeName } from '../../../../shared/domain/place.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { BigCode } from '../../../ui/big-code.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { CarriedGoodsLine } from '../../carried-goods-line.tsx';
import { CarriedMore } from '../../carried-more.tsx';
import { expectsContainer, expectsGoods } from '../../expected-scans.ts';
import { PutawayFrame } from './putaway-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';

/** What is to be put away: the unit or the goods of the task, or whatever the operator takes up. */
export function IdentifyingStep(props: PutawayStepProps) {
  const { t } = useTranslation('putaway');
  const { expected } = props.run.state;
  const keypad = { mode: 'code', label: t('keypad.code'), minLength: 2 } as const;
  if (expected) return <ExpectedStep {...props} expected={expected} keypad={keypad} />;
  return (
    <PutawayFrame
      {...props}
      step="identifying"
      canReport={false}
      prompt={<ScanPrompt target="any" prompt={t('prompt.free')} hint={t('hint.free')} />}
      keypad={keypad}
      expects={{ kinds: ['lpn', 'product'] }}
      actions={
        <BigButton
          tone="secondary"
          size="normal"
          icon={Check}
          onPress={() => props.send({ type: 'work.ended' })}
        >
          {t('done')}
        </BigButton>
      }
    />
  );
}

type Expected = NonNullable<PutawayStepProps['run']['state']['expected']>;

function ExpectedStep({
  expected,
  keypad,
  ...props
}: PutawayStepProps & {
  expected: Expected;
  keypad: { mode: 'code'; label: string; minLength: number };
}) {
  const { t } = useTranslation('putaway');
  const { lpn, from, goods } = expected;
  const [first] = goods;
  const prompt = lpn === null ? t('prompt.goods') : t('prompt.unit');
  return (
    <PutawayFrame
      {...props}
      step="identifying"
      prompt={<ScanPrompt target={lpn === null ? 'product' : 'any'} prompt={prompt} />}
      keypad={keypad}
      expects={lpn === null ? expectsGoods(goods.map(({ product }) => product)) : expectsContainer(lpn)}
    >
      {lpn === null ? (
        <BigCode value={placeName(from)} size="large" />
      ) : (
        <BigCode value={lpn} kind="lpn" size="large" label={t('hint.at', { place: placeName(from) })} />
      )}
      {first && <CarriedGoodsLine goods={first} quantity={first.quantity} />}
      <CarriedMore count={goods.length - 1} />
    </PutawayFrame>
  );
}
