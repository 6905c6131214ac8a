import { useTranslation } from 'react-i18next';
import { returnDispositions } from '../../../../shared/domain/return-disposition.ts';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { InboundQuestion } from './inbound-question.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';

/** What becomes of goods that came back; what the customer is refunded follows from it. */
export function DisposingStep(props: InboundStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('inbound');
  const selected = run.state.goods?.disposition;
  return (
    <InboundQuestion {...props} title={t('title.disposing')}>
      <ChoiceList
        label={t('title.disposing')}
        choices={returnDispositions.map((id) => ({
          id,
          label: t(`disposition.${id}`),
          hint: t(`disposition.${id}_hint`),
        }))}
        {...(selected ? { selected } : {})}
        numbered={1}
        onChoose={(disposition) => send({ type: 'disposition.chosen', disposition })}
      />
    </InboundQuestion>
  );
}
