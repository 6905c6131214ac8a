import { useTranslation } from 'react-i18next';
import { discrepancyKinds } from '../../../shared/domain/discrepancy.ts';
import type { Task, WorkGoods } from '../../../shared/domain/task.ts';
import { shortPlate } from '../../ui/short-plate.ts';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { useKnown } from '../lookup/use-known.ts';
import { lineProgress } from './line-progress.ts';

export type TaskWords = { title: string | null; facts: readonly (string | null)[] };

/** What a task is about and how urgent it is; nothing for none. */
export function useTaskWords(task: Task | null): TaskWords {
  const { t } = useTranslation(['home', 'words']);
  const format = useFormat();
  const words = useWords();
  const counted = useCountedProduct(task);
  if (!task) return { title: null, facts: [] };
  const { work, zone, shipBy } = task;
  const due = shipBy && t('home:list.shipBy', { time: format.time(shipBy) });
  const countReason = (reason: string): string | null => {
    const kind = discrepancyKinds.find((known) => known === reason);
    if (kind) return t(`words:discrepancy.${kind}`);
    return reason === 'device_revoked' ? t('home:tasks.deviceGone') : null;
  };
  const from = (place: string) => t('home:tasks.from', { place: words.place(place) });
  switch (work.kind) {
    case 'pick': {
      const { done, total } = lineProgress(work, null);
      const facts = [
        zone && t('home:zone', { zone }),
        t('home:list.orders', { count: work.slots.length }),
        due,
      ];
      return { title: t('home:list.progress', { done, total }), facts };
    }
    case 'put-back':
      return {
        title: work.product.name,
        facts: [words.quantity(work.quantity, work.product.baseUnit), from(work.from), due],
      };
    case 'count':
      return { title: words.place(work.place), facts: [counted, countReason(work.reason)] };
    case 'putaway':
    case 'quality-check': {
      const goods = namesOf(work.goods);
      const more = work.goods.length > 1 ? t('home:tasks.more', { count: work.goods.length - 1 }) : null;
      return {
        title: work.lpn === null ? goods : shortPlate(work.lpn),
        facts: [work.lpn && goods, more, from(work.from), due],
      };
    }
  }
}

/** The product that alone is to be counted, by name; null where all that lies there is. */
function useCountedProduct(task: Task | null): string | null {
  const productId = task?.work.kind === 'count' ? task.work.productId : null;
  const product = useKnown(`product ${productId ?? ''}`, async (lookup) =>
    productId === null ? undefined : lookup.product(productId),
  );
  return product?.name ?? productId;
}

const namesOf = (goods: readonly WorkGoods[]): string => goods[0]?.product.name ?? '';
