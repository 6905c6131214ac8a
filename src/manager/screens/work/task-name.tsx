import { useTranslation } from 'react-i18next';
import { placeName } from '../../../shared/domain/place.ts';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';

/** What a task is, in a line: the orders of a pick list, the goods of a put-back, the place of a count. */
export function TaskName({ task }: { task: TaskRow }) {
  const { t } = useTranslation('work');
  const { t: words } = useTranslation('words');
  return [words(`taskKind.${task.kind}`), ...detailsOf()].filter(Boolean).join(' · ');

  function detailsOf(): (string | null | undefined)[] {
    const { kind, orderIds, product, pieces, from } = task;
    if (kind === 'put-back')
      return [
        product && t('putBackOf', { quantity: pieces, product: product.name }),
        from && placeName(from),
      ];
    if (kind === 'count') return [from && placeName(from), product?.name];
    return [orderIds.length > 2 ? t('pickFor', { count: orderIds.length }) : orderIds.join(', ')];
  }
}
