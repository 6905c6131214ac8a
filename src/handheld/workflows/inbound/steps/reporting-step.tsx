import { useTranslation } from 'react-i18next';
import { detoursOf, problemsOf } from '../../../../shared/domain/inbound/problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { detourFacts } from '../detour-facts.ts';
import { InboundQuestion } from './inbound-question.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** What can be wrong here, and what else can be done: one tap each. */
export function ReportingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const choiceOf = <Id extends string>(id: Id, label: string) => ({ id, label });
  const problems = problemsOf(run.state).map((id) => choiceOf(id, t(`problem.${id}`)));
  const detours = detoursOf(run.state).map((id) => choiceOf(id, t(`detour.${id}`)));
  return (
    <InboundQuestion {...props} title={t('title.reporting')}>
      {problems.length > 0 && (
        <ChoiceList
          label={t('title.reporting')}
          columns={2}
          choices={problems}
          numbered={1}
          onChoose={(problem) => send({ type: 'problem.chosen', problem })}
        />
      )}
      <ChoiceList
        label={t('detour.title')}
        columns={2}
        choices={detours}
        numbered={problems.length + 1}
        onChoose={(detour) => send(detourFacts[detour])}
      />
    </InboundQuestion>
  );
}
