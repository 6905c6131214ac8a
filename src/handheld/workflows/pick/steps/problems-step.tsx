import { useTranslation } from 'react-i18next';
import {
  type Detour,
  detoursOf,
  type PickProblem,
  problemsOf,
} from '../../../../shared/domain/pick/problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { detourFacts } from '../detour-facts.ts';
import { AsideFrame } from './aside-frame.tsx';
import styles from './problems-step.module.css';
import type { StepProps } from './step-props.ts';

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const choiceOf = <Id extends PickProblem | Detour>(id: Id) => ({ id, label: t(`problem.${id}`) });
  const problems = problemsOf(run).map(choiceOf);
  return (
    <AsideFrame {...props} title={t('problem.title')}>
      <ChoiceList
        label={t('problem.title')}
        columns={2}
        choices={problems}
        numbered={1}
        onChoose={(problem) => send({ type: 'problem.chosen', problem })}
      />
      <p className={styles.otherwise}>{t('problem.otherwise')}</p>
      <ChoiceList
        label={t('problem.otherwise')}
        columns={2}
        choices={detoursOf(run).map(choiceOf)}
        numbered={problems.length + 1}
        onChoose={(detour) => send(detourFacts[detour])}
      />
    </AsideFrame>
  );
}
