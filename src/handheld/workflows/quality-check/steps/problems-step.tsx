import Camera from 'lucide-react/icons/camera';
import { useTranslation } from 'react-i18next';
import {
  type CheckDetour,
  type CheckProblem,
  detoursOf,
  problemsOf,
} from '../../../../shared/domain/quality/check/problems.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { usePhotographer } from '../../photo.ts';
import { detourFacts } from '../detour-facts.ts';
import { CheckQuestion } from './check-question.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** What can be wrong here, and what else can be done: one tap each. */
export function ProblemsStep(props: CheckStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('quality-check');
  const choiceOf = <Id extends CheckProblem | CheckDetour>(id: Id) => ({ id, label: t(`problem.${id}`) });
  const problems = problemsOf(run);
  const photographer = usePhotographer();
  const takePhoto = async () => {
    const evidenceId = await photographer?.take();
    if (evidenceId) send({ type: 'photo.taken', evidenceId });
  };
  const hasMore = problems.length > 0 || (photographer !== null && run.state.check !== null);
  const detours = (
    <ChoiceList
      label={t('problem.otherwise')}
      columns={2}
      choices={detoursOf(run).map(choiceOf)}
      numbered={problems.length + 1}
      onChoose={(detour) => send(detourFacts[detour])}
    />
  );
  return (
    <CheckQuestion {...props} title={t('title.reporting')}>
      {problems.length > 0 && (
        <ChoiceList
          label={t('title.reporting')}
          columns={2}
          choices={problems.map(choiceOf)}
          numbered={1}
          onChoose={(problem) => send({ type: 'problem.chosen', problem })}
        />
      )}
      {photographer && run.state.check && (
        <BigButton tone="secondary" size="normal" icon={Camera} onPress={takePhoto}>
          {t('problem.photo')}
        </BigButton>
      )}
      {hasMore ? <Section title={t('problem.otherwise')}>{detours}</Section> : detours}
    </CheckQuestion>
  );
}
