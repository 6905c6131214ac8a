import { useTranslation } from 'react-i18next';
import { problemsOf } from '../../../../shared/domain/moving/move-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import type { MoveStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** What can be wrong here: one tap each. */
export function ProblemsStep({ run, send }: MoveStepProps) {
  const { t } = useTranslation('move');
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
        choices={problemsOf(run.state).map((id) => ({ id, label: t(`problem.${id}`) }))}
        numbered={1}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
    </QuestionFrame>
  );
}
