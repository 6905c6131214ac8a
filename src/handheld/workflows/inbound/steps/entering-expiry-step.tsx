import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../../shared/domain/inbound/goods.ts';
import { TypedCodePad } from '../../../ui/typed-code-pad.tsx';
import { expectsMarking } from '../../expected-scans.ts';
import { InboundFrame } from './inbound-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** The date is demanded and was not in the code: six digits, or the second code of the label. */
export function EnteringExpiryStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { goods } = run.state;
  if (!goods) return null;
  return (
    <InboundFrame
      {...props}
      step="enteringExpiry"
      title={nameOf(goods)}
      isTight
      keypad={false}
      expects={expectsMarking}
    >
      <TypedCodePad
        mode="digits"
        length={6}
        label={t('keypad.expiry')}
        onSubmit={(digits) => send({ type: 'expiry.entered', digits })}
      />
    </InboundFrame>
  );
}
