import { useTranslation } from 'react-i18next';
import { currentCheck } from '../../../../shared/domain/quality/check/check-view.ts';
import { reasonsFor } from '../../../../shared/domain/quality/check/decision-rules.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { CheckQuestion } from './check-question.tsx';
import type { CheckStepProps } from './check-step-props.ts';

/** Why goods are not accepted: one tap. */
export function ReasonStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const { t: shared } = useTranslation('workflow');
  const decision = currentCheck(props.run.state)?.check.decision;
  if (!decision) return null;
  const { disposition } = decision;
  const title = t(`reason.title.${disposition}`);
  return (
    <CheckQuestion {...props} title={title}>
      <ChoiceList
        label={title}
        choices={reasonsFor[disposition].map((id, index) => ({
          id,
          label: t(`reason.${id}`),
          ...(index === 0 ? { hint: shared('hint.yes') } : {}),
        }))}
        numbered={1}
        onChoose={(reason) => props.send({ type: 'reason.chosen', reason })}
      />
    </CheckQuestion>
  );
}
