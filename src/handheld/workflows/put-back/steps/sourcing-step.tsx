import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { PutBackFrame } from './put-back-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';

/** Free work: which tote or place the goods are taken from. */
export function SourcingStep(props: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const { returned } = props.run.state;
  return (
    <PutBackFrame
      {...props}
      step="sourcing"
      canReport={false}
      prompt={<ScanPrompt target="tote" prompt={t('prompt.source')} hint={t('hint.source')} />}
      keypad={{ mode: 'code', label: t('keypad.source'), minLength: 2 }}
      expects={{ kinds: ['lpn', 'place'] }}
      actions={
        returned > 0 && (
          <BigButton tone="secondary" icon={Check} onPress={() => props.send({ type: 'run.closed' })}>
            {t('close')}
          </BigButton>
        )
      }
    />
  );
}
