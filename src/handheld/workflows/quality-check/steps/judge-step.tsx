import Archive from 'lucide-react/icons/archive';
import Check from 'lucide-react/icons/check';
import Trash from 'lucide-react/icons/trash-2';
import Truck from 'lucide-react/icons/truck';
import { useTranslation } from 'react-i18next';
import { currentCheck, proposedDisposition } from '../../../../shared/domain/quality/check/check-view.ts';
import type { Disposition } from '../../../../shared/domain/quality/check-record.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { type Choice, ChoiceList } from '../../../ui/choice-list.tsx';
import type { IconType } from '../../../ui/icon.ts';
import { useGoodsWords } from '../../use-goods-words.ts';
import { type OtherVerdict, otherVerdicts, verdictFact } from '../detour-facts.ts';
import { CheckFrame } from './check-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { useDispositionName } from './use-disposition-name.ts';
import { VerdictBanner } from './verdict-banner.tsx';

const icons: Record<Disposition, IconType> = {
  accept: Check,
  quarantine: Archive,
  reject: Truck,
  scrap: Trash,
};

/** The verdict of the check, and what becomes of how many: what it proposes at the bottom, the others above. */
export function JudgeStep(props: CheckStepProps) {
  const { t } = useTranslation('quality-check');
  const nameOf = useDispositionName();
  const words = useGoodsWords();
  const { run, send } = props;
  const on = currentCheck(run.state);
  if (!on) return null;
  const { check, goods } = on;
  const proposed = proposedDisposition(check);
  const labels = { part: t('part.ask'), all: t('part.all') };
  const others: Choice<OtherVerdict>[] = otherVerdicts(run.state).map((id) => ({
    id,
    label: id === 'part' || id === 'all' ? labels[id] : nameOf(id, goods),
  }));
  const total = goods.quantity;
  const portion = check.part
    ? t('part.of', { quantity: check.part.quantity, total })
    : words.amount(total, goods.product);
  return (
    <CheckFrame
      {...props}
      title={goods.product.name}
      prompt={<VerdictBanner on={on} />}
      keypad={false}
      actions={
        <BigButton icon={icons[proposed]} hint={portion} onPress={() => send({ type: 'step.confirmed' })}>
          {nameOf(proposed, goods)}
        </BigButton>
      }
    >
      <ChoiceList
        label={t('title.judging')}
        columns={2}
        choices={others}
        numbered={1}
        onChoose={(verdict) => send(verdictFact(verdict))}
      />
    </CheckFrame>
  );
}
