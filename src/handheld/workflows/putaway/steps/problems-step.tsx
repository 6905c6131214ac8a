import { useTranslation } from 'react-i18next';
import { problemsOf } from '../../../../shared/domain/putaway/putaway-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep({ run, send }: PutawayStepProps) {
  const { t } = useTranslation('putaway');
  const say = useSay();
  return (
    <QuestionFrame
      run={run}
      title={t('problem.title')}
      say={say}
      onBack={() => send({ type: 'question.dismissed' })}
    >
      <ChoiceList
        label={t('problem.title')}
        columns={2}
        choices={problemsOf({ run }).map((id) => ({ id, label: t(`problem.${id}`) }))}
        numbered={1}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
    </QuestionFrame>
  );
}
