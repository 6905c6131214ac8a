import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { MoveFrame } from './move-frame.tsx';
import type { MoveStepProps } from './step-props.ts';

/** What is moved: a container, or something at a place. */
export function IdentifyingStep(props: MoveStepProps) {
  const { t } = useTranslation('move');
  return (
    <MoveFrame
      {...props}
      step="identifying"
      canReport={false}
      prompt={<ScanPrompt target="any" prompt={t('prompt.identifying')} hint={t('hint.identifying')} />}
      keypad={{ mode: 'code', label: t('keypad.code'), minLength: 2 }}
      expects={{ kinds: ['lpn', 'place'] }}
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
