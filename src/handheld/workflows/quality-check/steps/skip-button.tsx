import SkipForward from 'lucide-react/icons/skip-forward';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import type { AnswerProps } from './answer-props.ts';

/** Goes on where a question need not be answered. */
export function SkipButton({ item, send }: Pick<AnswerProps, 'item' | 'send'>) {
  const { t } = useTranslation('quality-check');
  if (item.required) return null;
  return (
    <BigButton tone="quiet" size="normal" icon={SkipForward} onPress={() => send({ type: 'item.skipped' })}>
      {t('item.skip')}
    </BigButton>
  );
}
