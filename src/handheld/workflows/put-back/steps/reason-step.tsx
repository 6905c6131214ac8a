import { useTranslation } from 'react-i18next';
import { missingReasons } from '../../../../shared/domain/returning/return-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import type { PutBackStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** Why fewer goods are there than was said: one tap. */
export function ReasonStep({ run, send }: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const { t: shared } = useTranslation('workflow');
  const title = t('reason.title');
  return (
    <QuestionFrame run={run} title={title} say={useSay()} onBack={() => send({ type: 'question.dismissed' })}>
      <ChoiceList
        label={title}
        choices={missingReasons.map((id, index) => ({
          id,
          label: t(`reason.${id}`),
          ...(index === 0 ? { hint: shared('hint.yes') } : {}),
        }))}
        numbered={1}
        onChoose={(reason) => send({ type: 'reason.chosen', reason })}
      />
    </QuestionFrame>
  );
}
