import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckKind } from '../../../../shared/domain/quality/checklist.ts';
import type { AnswerProps } from './answer-props.ts';
import { currentCheck, currentItem } from '../../../../shared/domain/quality/check/check-view.ts';
import type { CheckStepProps } from './check-step-props.ts';
import { DateAnswer } from './date-answer.tsx';
import { NumberAnswer } from './number-answer.tsx';
import { PhotoAnswer } from './photo-answer.tsx';
import { YesNoAnswer } from './yes-no-answer.tsx';

/** How a question of each kind is answered. */
const answers: Record<CheckKind, ComponentType<AnswerProps>> = {
  yes_no: YesNoAnswer,
  count: NumberAnswer,
  measurement: NumberAnswer,
  temperature: NumberAnswer,
  expiry: DateAnswer,
  photo: PhotoAnswer,
};

/** One question of the checklist. */
export function AnswerStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const on = currentCheck(props.run.state);
  const item = currentItem(props.run.state);
  if (!on || !item) return null;
  const { itemId, kind } = item;
  const title = t('title.answering', { at: on.check.itemsDone + 1, total: on.goods.terms.items.length });
  const Answer = answers[kind];
  return (
    <Answer
      key={itemId}
      {...props}
      item={item}
      goods={on.goods}
      title={title}
      answer={(value) => props.send({ type: 'item.answered', itemId, value })}
    />
  );
}
