import { useTranslation } from 'react-i18next';
import {
  type CountDetour,
  type CountProblem,
  detoursOf,
  problemsOf,
} from '../../../../shared/domain/counting/count-problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { QuestionFrame } from '../../question-frame.tsx';
import type { CountFact } from '../count-fact.ts';
import type { CountStepProps } from './step-props.ts';
import { useSay } from './use-say.ts';

const detourFacts: Record<CountDetour, CountFact> = {
  pause: { type: 'task.paused' },
  hand_over: { type: 'task.handed_over' },
  leave_place: { type: 'place.left' },
};

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep({ run, send }: CountStepProps) {
  const { t } = useTranslation('count');
  const choiceOf = <Id extends CountProblem | CountDetour>(id: Id) => ({ id, label: t(`problem.${id}`) });
  return (
    <QuestionFrame
      run={run}
      title={t('problem.title')}
      say={useSay()}
      onBack={() => send({ type: 'question.dismissed' })}
    >
      <ChoiceList
        label={t('problem.title')}
        choices={problemsOf(run).map(choiceOf)}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
      <ChoiceList
        label={t('problem.otherwise')}
        columns={2}
        choices={detoursOf(run).map(choiceOf)}
        onChoose={(detour) => send(detourFacts[detour])}
      />
    </QuestionFrame>
  );
}
