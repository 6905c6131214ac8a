import { useTranslation } from 'react-i18next';
import {
  type CountDetour,
  type CountProblem,
  detoursOf,
  problemsOf,
} from '../../../../shared/domain/counting/count-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import { detourFacts } from '../detour-facts.ts';
import type { CountStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep({ run, send }: CountStepProps) {
  const { t } = useTranslation('count');
  const choiceOf = <Id extends CountProblem | CountDetour>(id: Id) => ({ id, label: t(`problem.${id}`) });
  const problems = problemsOf(run).map(choiceOf);
  return (
    <QuestionFrame
      run={run}
      title={t('problem.title')}
      say={useSay()}
      onBack={() => send({ type: 'question.dismissed' })}
    >
      <ChoiceList
        label={t('problem.title')}
        choices={problems}
        numbered={1}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
      <ChoiceList
        label={t('problem.otherwise')}
        columns={2}
        choices={detoursOf(run).map(choiceOf)}
        numbered={problems.length + 1}
        onChoose={(detour) => send(detourFacts[detour])}
      />
    </QuestionFrame>
  );
}
