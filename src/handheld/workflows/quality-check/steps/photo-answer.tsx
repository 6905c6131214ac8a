import Camera from 'lucide-react/icons/camera';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { usePhotographer } from '../../photo.ts';
import type { AnswerProps } from './answer-props.ts';
import { CheckFrame } from './check-frame.tsx';
import { QuestionWords } from './question-words.tsx';

/** A photo as evidence. It is sent later by itself; a device without a camera goes on without one. */
export function PhotoAnswer({ item, goods, answer, ...props }: AnswerProps) {
  const { t } = useTranslation('quality-check');
  const photographer = usePhotographer();
  const take = async () => {
    const evidenceId = await photographer?.take();
    if (evidenceId) answer(evidenceId);
  };
  const withoutPhoto = (
    <BigButton
      tone={photographer ? 'quiet' : 'primary'}
      size={photographer ? 'normal' : 'large'}
      icon={ArrowRight}
      onPress={() => props.send({ type: 'item.skipped' })}
    >
      {t('item.noPhoto')}
    </BigButton>
  );
  return (
    <CheckFrame
      {...props}
      prompt={<QuestionWords item={item} goods={goods} />}
      keypad={false}
      actions={
        <>
          {withoutPhoto}
          {photographer && (
            <BigButton icon={Camera} onPress={take}>
              {t('item.photo')}
            </BigButton>
          )}
        </>
      }
    />
  );
}
