import type { PickMessage } from '../../../../shared/domain/pick/pick-message.ts';
import type { ScanExpectation } from '../../../ui/scan-expectation.ts';
import { ToneBanner } from '../../tone-banner.tsx';
import { useExpectedWords } from '../../use-expected-words.ts';
import { usePickWords } from './use-pick-words.ts';

export type MessageBannerProps = {
  message: PickMessage;
  /** What the step waits for: named where the message itself names nothing. */
  expects?: ScanExpectation | undefined;
};

/** What was wrong with the last step: what was scanned, what was expected, what to do next. */
export function MessageBanner({ message, expects }: MessageBannerProps) {
  const words = usePickWords();
  const expectedWords = useExpectedWords();
  const { tone, scanned, expected } = message;
  return (
    <ToneBanner
      tone={tone}
      said={words.message(message)}
      scanned={scanned && words.scanned(scanned)}
      expected={expected ? words.expected(expected) : expectedWords(expects)}
    />
  );
}
