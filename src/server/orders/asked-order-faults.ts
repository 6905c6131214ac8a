import type { OrderLine } from '../../shared/domain/order.ts';
import type { SiteTransaction } from '../db/site-transaction.ts';
import { isSameGoods } from './asked-order.ts';
import type { FieldError } from './order-failure.ts';

export function repeatedNumbers(lines: readonly OrderLine[]): FieldError[] {
  return lines.flatMap(({ orderLineId }, index) =>
    lines.findIndex((line) => line.orderLineId === orderLineId) < index
      ? [{ field: `body.lines[${index}].lineNumber`, expected: 'each number once' }]
      : [],
  );
}

export function unknownProducts(tx: SiteTransaction, lines: readonly OrderLine[]): FieldError[] {
  return lines.flatMap(({ productId }, index) =>
    tx.products.get(productId)
      ? []
      : [{ field: `body.lines[${index}].productId`, expected: 'a product of this site' }],
  );
}

export function changedInWork(known: readonly OrderLine[], asked: readonly OrderLine[]): FieldError[] {
  return asked.flatMap((line, index) => {
    const before = known.find(({ orderLineId }) => orderLineId === line.orderLineId);
    if (!before || before.status === 'cancelled' || isSameGoods(before, line)) return [];
    const isInWork = before.allocated + before.picked + before.short > 0;
    const expected = `${before.productId} of ${before.owner}, lot ${before.lot ?? 'any'}: the line is being worked on`;
    return isInWork ? [{ field: `body.lines[${index}]`, expected }] : [];
  });
}
