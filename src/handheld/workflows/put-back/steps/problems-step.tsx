import { useTranslation } from 'react-i18next';
import {
  detoursOf,
  problemsOf,
  type ReturnDetour,
  type ReturnProblem,
} from '../../../../shared/domain/returning/return-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import { detourFacts } from '../detour-facts.ts';
import type { PutBackStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep({ run, send }: PutBackStepProps) {
  const { t } = useTranslation('put-back');
  const say = useSay();
  const choiceOf = <Id extends ReturnProblem | ReturnDetour>(id: Id) => ({ id, label: t(`problem.${id}`) });
  const problems = problemsOf(run).map(choiceOf);
  const detours = detoursOf(run).map(choiceOf);
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
        choices={problems}
        numbered={1}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
      {detours.length > 0 && (
        <ChoiceList
          label={t('problem.otherwise')}
          columns={2}
          choices={detours}
          numbered={problems.length + 1}
          onChoose={(detour) => send(detourFacts[detour])}
        />
      )}
    </QuestionFrame>
  );
}
