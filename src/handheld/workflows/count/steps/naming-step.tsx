import { useTranslation } from 'react-i18next';
import type { Naming } from '../../../../shared/domain/counting/count-state.ts';
import { offeredLots } from '../../../../shared/domain/counting/name-lot.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsMarking } from '../../expected-scans.ts';
import { CountFrame } from './count-frame.tsx';
import type { CountStepProps } from './step-props.ts';

/** The code did not say the lot or date: scanned, typed, or one of those that are known here. */
export function NamingStep(props: CountStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('count');
  const { naming } = run.state;
  if (!naming) return null;
  const isLot = naming.kind.product?.tracking.lot === true;
  const leave = () => send({ type: 'question.dismissed' });
  return (
    <CountFrame
      {...props}
      title={naming.kind.name}
      onBack={leave}
      canReport={false}
      prompt={
        <ScanPrompt
          target="any"
          prompt={isLot ? t('prompt.lot') : t('prompt.date')}
          hint={isLot ? t('hint.lot') : t('hint.date')}
        />
      }
      keypad={isLot && { mode: 'code', label: t('keypad.lot'), minLength: 1 }}
      expects={expectsMarking}
      actions={
        <BigButton
          tone="quiet"
          size="normal"
          onPress={() => send({ type: 'lot.chosen', lot: null, expiry: null })}
        >
          {isLot ? t('noLot') : t('noDate')}
        </BigButton>
      }
    >
      <KnownLots naming={naming} send={send} />
    </CountFrame>
  );
}

function KnownLots({ naming, send }: { naming: Naming } & Pick<CountStepProps, 'send'>) {
  const { t } = useTranslation('count');
  const words = useGoodsWords();
  const choices = offeredLots(naming);
  if (choices.length === 0) return null;
  return (
    <ChoiceList
      label={t('prompt.lot')}
      choices={choices.map(({ lot, expiry }, n) => ({
        id: `${n}`,
        label: lot ?? (expiry === null ? '' : words.day(expiry)),
        ...(lot !== null && expiry !== null ? { hint: words.day(expiry) } : {}),
      }))}
      numbered={1}
      onChoose={(n) => {
        const chosen = choices[Number(n)];
        if (chosen) send({ type: 'lot.chosen', ...chosen });
      }}
    />
  );
}
