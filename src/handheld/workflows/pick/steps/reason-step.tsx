import { useTranslation } from 'react-i18next';
import { reasonsFor } from '../../../../shared/domain/pick/problems.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { AsideFrame } from './aside-frame.tsx';
import type { StepProps } from './step-props.ts';

/** Why less is taken, or what follows from damage: one tap. */
export function ReasonStep(props: StepProps) {
  const { run, send } = props;
  const { t } = useTranslation('pick');
  const { t: shared } = useTranslation('workflow');
  if (run.aside?.kind !== 'reason') return null;
  const { purpose, quantity } = run.aside;
  const title = t(`reason.${purpose}`, { quantity });
  return (
    <AsideFrame {...props} title={title}>
      <ChoiceList
        label={title}
        choices={reasonsFor[purpose].map((id, index) => ({
          id,
          label: t(`reason.${id}`),
          ...(index === 0 ? { hint: shared('hint.yes') } : {}),
        }))}
        numbered={1}
        onChoose={(reason) => send({ type: 'reason.chosen', reason })}
      />
    </AsideFrame>
  );
}
