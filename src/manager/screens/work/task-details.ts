import type { TFunction } from 'i18next';
import { placeName } from '../../../shared/domain/place.ts';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';

/** What a task is about: the orders of a pick list, the goods of other work, the place of a count. */
export function taskDetails(task: TaskRow, t: TFunction<'work'>): string {
  const { kind, orderIds, from, lpn } = task;
  switch (kind) {
    case 'pick':
      return orderIds.length > 2 ? t('pickFor', { count: orderIds.length }) : orderIds.join(', ');
    case 'put-back':
      return joined(goodsOf(task, t), from && placeName(from));
    case 'count':
      return joined(from && placeName(from), task.product?.name);
    case 'putaway':
    case 'quality-check':
      return joined(goodsOf(task, t), lpn, from && placeName(from));
  }
}

/** One product with its quantity; of several the first by name, because their pieces cannot be added up. */
function goodsOf({ product, pieces, goods }: TaskRow, t: TFunction<'work'>): string | null {
  if (!product) return null;
  return goods > 1
    ? t('goodsMixed', { product: product.name, count: goods - 1 })
    : t('putBackOf', { quantity: pieces, product: product.name });
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
