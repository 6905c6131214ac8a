import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import {
  isReasonWanted,
  likelyReason,
  type OtherPlaceReason,
  otherPlaceReasons,
  proposed,
} from '../../../../shared/domain/putaway/putaway-state.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ChoiceList } from '../../../ui/choice-list.tsx';
import { CarriedQuestion } from '../../carried-question.tsx';
import { PutawayFrame } from './putaway-frame.tsx';
import type { PutawayStepProps } from './step-props.ts';

/** Another place than the proposed one, or one that breaks a rule: what is the matter, and why there all the same. */
export function ConfirmingStep(props: PutawayStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('putaway');
  const { t: shared } = useTranslation('workflow');
  const { question, refused } = run.state;
  if (!question) return null;
  const instead = refused?.locationId ?? proposed(run.state)?.locationId ?? question.place;
  const isOther = instead !== question.place;
  const title = isOther
    ? t('other.title', { place: question.place, proposed: instead })
    : t('other.plain', { place: question.place });
  const confirm = (reason: OtherPlaceReason | null) => send({ type: 'place.confirmed', reason });
  const asksWhy = isReasonWanted(run.state);
  return (
    <PutawayFrame
      {...props}
      step="confirmingPlace"
      prompt={<CarriedQuestion question={question} title={title} isAnswered={asksWhy} />}
      keypad={{ mode: 'code', label: t('keypad.place'), minLength: 2 }}
      actions={
        !asksWhy && (
          <BigButton icon={Check} onPress={() => confirm(null)}>
            {t('other.yes')}
          </BigButton>
        )
      }
    >
      {asksWhy && (
        <ChoiceList
          label={t('other.why')}
          columns={2}
          choices={otherPlaceReasons.map((id) => ({
            id,
            label: t(`other.${id}`),
            ...(id === likelyReason ? { hint: shared('hint.again') } : {}),
          }))}
          numbered={1}
          onChoose={confirm}
        />
      )}
    </PutawayFrame>
  );
}
