import { useTranslation } from 'react-i18next';
import type { Message } from '../../shared/domain/turn/message.ts';
import type { ScanExpectation } from '../ui/scan-expectation.ts';
import { ToneBanner } from './tone-banner.tsx';
import { useExpectedWords } from './use-expected-words.ts';
import { useScannedWords } from './use-scanned-words.ts';

export type MessageBannerProps = {
  message: Message;
  /** What to do next. */
  said: string;
  /** What the step waits for: named where the message itself names nothing. */
  expects?: ScanExpectation | undefined;
};

/** What was wrong with the last step: what was scanned, what was expected, what to do next. */
export function MessageBanner({ message, said, expects }: MessageBannerProps) {
  const { t } = useTranslation('workflow');
  const scannedWords = useScannedWords();
  const expectedWords = useExpectedWords();
  const { tone, scanned, expected } = message;
  return (
    <ToneBanner
      tone={tone}
      said={said}
      scanned={scanned && scannedWords(scanned)}
      expected={expected ? t(`expected.${expected.kind}`, { name: expected.name }) : expectedWords(expects)}
    />
  );
}
