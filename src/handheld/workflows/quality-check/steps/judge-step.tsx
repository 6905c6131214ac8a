import Archive from 'lucide-react/icons/archive';
import Check from 'lucide-react/icons/check';
import Trash from 'lucide-react/icons/trash-2';
import Truck from 'lucide-react/icons/truck';
import { useTranslation } from 'react-i18next';
import { currentCheck, proposedDisposition } from '../../../../shared/domain/quality/check/check-view.ts';
import { type Disposition, dispositions } from '../../../../shared/domain/quality/check-record.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { type Choice, ChoiceList } from '../../../ui/choice-list.tsx';
import type { IconType } from '../../../ui/icon.ts';
import { useGoodsWords } from '../../use-goods-words.ts';
import type { QualityCheckFact } from '../quality-check-fact.ts';
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

type Answer = Disposition | 'part' | 'all';

const factOf = (answer: Answer): QualityCheckFact => {
  if (answer === 'part') return { type: 'part.asked' };
  return answer === 'all'
    ? { type: 'question.dismissed' }
    : { type: 'disposition.chosen', disposition: answer };
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
  const others: Choice<Answer>[] = dispositions
    .filter((one) => one !== proposed)
    .map((id) => ({ id, label: nameOf(id, goods) }));
  if (check.part) others.push({ id: 'all', label: t('part.all') });
  else if (goods.quantity > 1) others.push({ id: 'part', label: t('part.ask') });
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
        onChoose={(answer) => send(factOf(answer))}
      />
    </CheckFrame>
  );
}
