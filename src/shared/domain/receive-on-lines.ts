import type { PurchaseOrder } from './purchase-order.ts';

type Line = PurchaseOrder['lines'][number];

/**
 * The lines of a purchase order after `quantity` base units more of a product came in: the lowest line that is still
 * open takes them first, what is beyond all of them goes to the last. A negative quantity is taken back from the last
 * line first. Lines of other products stay the same objects; a product without a line changes nothing.
 */
export function receiveOnLines(
  lines: readonly Line[],
  { productId, quantity }: { productId: string; quantity: number },
): Line[] {
  const own = lines
    .filter((line) => line.productId === productId)
    .toSorted((a, b) => a.lineNumber - b.lineNumber);
  const after = new Map(
    (quantity >= 0 ? filled(own, quantity) : emptied(own, -quantity)).map((line) => [line.lineNumber, line]),
  );
  return lines.map((line) => after.get(line.lineNumber) ?? line);
}

function filled(own: readonly Line[], quantity: number): Line[] {
  let rest = quantity;
  return own.map((line, index) => {
    const open = Math.max(0, line.expected - line.received);
    const taken = index === own.length - 1 ? rest : Math.min(open, rest);
    rest -= taken;
    return { ...line, received: line.received + taken };
  });
}

function emptied(own: readonly Line[], quantity: number): Line[] {
  let rest = quantity;
  return own
    .toReversed()
    .map((line) => {
      const taken = Math.min(line.received, rest);
      rest -= taken;
      return { ...line, received: line.received - taken };
    })
    .reverse();
}
