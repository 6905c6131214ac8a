import { useTranslation } from 'react-i18next';
import {
  badAnswers,
  type CurrentCheck,
  isPassed,
} from '../../../../shared/domain/quality/check/check-view.ts';
import { FeedbackBanner } from '../../../ui/feedback-banner.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';

/** Whether the lot passed, by how much, and what of it is decided now. */
export function VerdictBanner({ on }: { on: CurrentCheck }) {
  const { t } = useTranslation('quality-check');
  const words = useGoodsWords();
  const { check, goods } = on;
  const { defects, accept, part } = check;
  const { product, quantity: total } = goods;
  const passed = isPassed(check);
  const bad = badAnswers(check);
  const counted = t('verdict.defects', { defects, accept });
  const amount = words.amount(total, product);
  return (
    <FeedbackBanner
      kind={passed ? 'success' : 'error'}
      title={passed ? t('verdict.passed') : t('verdict.failed')}
      detail={bad > 0 ? `${counted} · ${t('verdict.bad', { count: bad })}` : counted}
      next={
        part
          ? t('part.of', { product: product.name, quantity: part.quantity, total })
          : t('verdict.goods', { product: product.name, amount })
      }
    />
  );
}
