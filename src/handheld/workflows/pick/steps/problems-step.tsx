import { useTranslation } from 'react-i18next';
import {
  type Detour,
  detoursOf,
  type PickProblem,
  problemsOf,
} from '../../../../shared/domain/pick/problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import type { PickFact } from '../pick-event.ts';
import { AsideFrame } from './aside-frame.tsx';
import styles from './problems-step.module.css';
import type { StepProps } from './step-props.ts';

const detourFacts: Record<Detour, PickFact> = {
  skip: { type: 'line.skipped' },
  put_back: { type: 'put_back.chosen' },
  drop: { type: 'drop.chosen' },
  pause: { type: 'list.paused' },
  hand_over: { type: 'list.handed_over' },
};

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const choiceOf = <Id extends PickProblem | Detour>(id: Id) => ({ id, label: t(`problem.${id}`) });
  return (
    <AsideFrame {...props} title={t('problem.title')}>
      <ChoiceList
        label={t('problem.title')}
        columns={2}
        choices={problemsOf(run).map(choiceOf)}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
      <p className={styles.otherwise}>{t('problem.otherwise')}</p>
      <ChoiceList
        label={t('problem.otherwise')}
        columns={2}
        choices={detoursOf(run).map(choiceOf)}
        onChoose={(detour) => send(detourFacts[detour])}
      />
    </AsideFrame>
  );
}
