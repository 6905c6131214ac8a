import type { PickMessage } from '../../../../shared/domain/pick/pick-message.ts';
import { ToneBanner } from '../../tone-banner.tsx';
import { usePickWords } from './use-pick-words.ts';

/** What was wrong with the last step: what was scanned, what was expected, what to do next. */
export function MessageBanner({ message }: { message: PickMessage }) {
  const words = usePickWords();
  const { tone, scanned, expected } = message;
  return (
    <ToneBanner
      tone={tone}
      said={words.message(message)}
      scanned={scanned && words.scanned(scanned)}
      expected={expected && words.expected(expected)}
    />
  );
}
