import ListChecks from 'lucide-react/icons/list-checks';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { arrivals } from '../detour-facts.ts';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** What arrives: by its papers, by its plate, by a product, or chosen from what is expected. */
export function ChoosingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const count = run.state.expected.length;
  return (
    <InboundFrame
      {...props}
      step="choosing"
      prompt={<ScanPrompt target="any" prompt={t('prompt.arrival')} hint={t('hint.arrival')} />}
      keypad={{ mode: 'code', label: t('keypad.papers'), minLength: 2 }}
      expects={{ kinds: ['purchase_order', 'order', 'lpn'] }}
      actions={
        <BigButton icon={ListChecks} disabled={count === 0} onPress={() => send({ type: 'list.opened' })}>
          {t('choosing.expected', { count })}
        </BigButton>
      }
    >
      <ChoiceList
        label={t('choosing.without')}
        columns={2}
        choices={arrivals.map((id) => ({ id, label: t(`choosing.${id}`) }))}
        numbered={1}
        onChoose={(how) => send({ type: 'arrival.chosen', how })}
      />
    </InboundFrame>
  );
}
