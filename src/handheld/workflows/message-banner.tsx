import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/domain/turn/message.ts';
import { ToneBanner } from './tone-banner.tsx';

/** What was wrong with the last step: what was scanned, what was expected, what to do next (`said`). */
export function MessageBanner({ message, said }: { message: Message; said: string }) {
  const { t } = useTranslation('workflow');
  const { tone, scanned, expected } = message;
  return (
    <ToneBanner
      tone={tone}
      said={said}
      scanned={scanned && t(`scanned.${scanned.kind}`, { name: scanned.name })}
      expected={expected && t(`expected.${expected.kind}`, { name: expected.name })}
    />
  );
}
