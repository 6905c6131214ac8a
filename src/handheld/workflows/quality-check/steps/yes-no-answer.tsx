import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import type { AnswerProps } from './answer-props.ts';
import { CheckFrame } from './check-frame.tsx';
import { QuestionWords } from './question-words.tsx';
import { SkipButton } from './skip-button.tsx';

/** Yes or no. */
export function YesNoAnswer({ item, goods, answer, ...props }: AnswerProps) {
  const { t } = useTranslation('quality-check');
  return (
    <CheckFrame
      {...props}
      prompt={<QuestionWords item={item} goods={goods} />}
      keypad={false}
      actions={
        <>
          <SkipButton item={item} send={props.send} />
          <BigButton tone="danger" icon={X} onPress={() => answer('no')}>
            {t('item.no')}
          </BigButton>
          <BigButton icon={Check} onPress={() => answer('yes')}>
            {t('item.yes')}
          </BigButton>
        </>
      }
    />
  );
}
