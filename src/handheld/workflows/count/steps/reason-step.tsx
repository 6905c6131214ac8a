import { useTranslation } from 'react-i18next';
import { unreachableReasons } from '../../../../shared/domain/counting/count-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import type { CountStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** Why the place cannot be counted: one tap, and the task goes back. */
export function ReasonStep({ run, send }: CountStepProps) {
  const { t } = useTranslation('count');
  const { t: shared } = useTranslation('workflow');
  const title = t('reason.title');
  return (
    <QuestionFrame run={run} title={title} say={useSay()} onBack={() => send({ type: 'question.dismissed' })}>
      <ChoiceList
        label={title}
        choices={unreachableReasons.map((id, index) => ({
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
