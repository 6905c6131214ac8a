import { useTranslation } from 'react-i18next';
import { nameOf } from '../../../../shared/domain/inbound/goods.ts';
import { damageReasons } from '../../../../shared/domain/inbound/inbound-state.ts';
import { returnReasons } from '../../../../shared/domain/return-disposition.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { InboundQuestion } from './inbound-question.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** How goods are damaged, or why a customer sent them back: one tap. */
export function ChoosingReasonStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const { t: shared } = useTranslation('workflow');
  const { aside, goods } = run.state;
  if (!goods) return null;
  if (aside?.kind !== 'damage')
    return <ReturnReason {...props} title={t('reason.return', { product: nameOf(goods) })} />;
  const title = t('reason.damage', { quantity: aside.quantity });
  return (
    <InboundQuestion {...props} title={title}>
      <ChoiceList
        label={title}
        choices={damageReasons.map((id, index) => ({
          id,
          label: t(`damage.${id}`),
          ...(index === 0 ? { hint: shared('hint.yes') } : {}),
        }))}
        numbered={1}
        onChoose={(reason) => send({ type: 'damage.chosen', reason })}
      />
    </InboundQuestion>
  );
}

/** Asked for every product that comes back: leaving the question sets the goods aside. */
function ReturnReason({ title, ...props }: InboundStepProps & { title: string }) {
  const { t } = useTranslation('inbound');
  const { t: shared } = useTranslation('workflow');
  return (
    <InboundQuestion {...props} title={title}>
      <ChoiceList
        label={title}
        choices={returnReasons.map((id, index) => ({
          id,
          label: t(`returned.${id}`),
          ...(index === 0 ? { hint: shared('hint.yes') } : {}),
        }))}
        numbered={1}
        onChoose={(reason) => props.send({ type: 'return.explained', reason })}
      />
    </InboundQuestion>
  );
}
