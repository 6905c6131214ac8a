import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScan } from '../../ui/scan-context.tsx';
import type { Scan } from '../../ui/scan-desk.ts';
import { Screen } from '../../ui/screen.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { TypedCodePad } from '../../ui/typed-code-pad.tsx';
import { useReading } from '../lookup/use-reading.ts';
import { useSignals } from '../signals/signals-context.ts';

export type PinStepProps = {
  /** Whose PIN. */
  name: string;
  busy: boolean;
  failure: string | undefined;
  /** Another badge was scanned instead. */
  onBadge: (badge: string) => void;
  onPin: (pin: string) => void | Promise<void>;
  onBack: () => void;
};

/** The PIN on a keypad; the next badge may be scanned over it. */
export function PinStep({ name, busy, failure, onBadge, onPin, onBack }: PinStepProps) {
  const { t } = useTranslation('sign-in');
  const read = useReading();
  const signals = useSignals();
  const [stranger, setStranger] = useState<string>();
  const take = async (scan: Scan) => {
    const reading = await read(scan);
    const isBadge = reading.kind === 'badge';
    setStranger(isBadge ? undefined : scan.raw);
    signals.give(isBadge ? 'success' : 'error');
    if (isBadge) onBadge(reading.badge);
  };
  useScan((scan) => void take(scan));
  return (
    <Screen top={<StepHeader title={name} onBack={onBack} />}>
      <TypedCodePad
        mode="digits"
        label={t('pinLabel')}
        masked
        minLength={4}
        submitLabel={t('act')}
        busy={busy}
        error={failure ?? (stranger === undefined ? undefined : t('notABadge.title', { text: stranger }))}
        onSubmit={(pin) => void onPin(pin)}
      />
    </Screen>
  );
}
