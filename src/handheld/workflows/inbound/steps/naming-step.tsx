import { useTranslation } from 'react-i18next';
import { printedGtin } from '../../../../shared/domain/gs1/gtin.ts';
import { TypedCodePad } from '../../../ui/typed-code-pad.tsx';
import { InboundQuestion } from './inbound-question.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** What stands on a product that nobody knows; a manager finds it by that. */
export function NamingStep(props: InboundStepProps) {
  const { t } = useTranslation('inbound');
  const { goods } = props.run.state;
  if (!goods) return null;
  return (
    <InboundQuestion {...props} title={t('title.naming')}>
      <TypedCodePad
        mode="code"
        label={t('keypad.name', { code: printedGtin(goods.code) })}
        minLength={2}
        onSubmit={(name) => props.send({ type: 'name.entered', name })}
      />
    </InboundQuestion>
  );
}
