import type { Container } from '../../shared/domain/container.ts';
import { type LpnKind, nextLpn } from '../../shared/domain/lpn.ts';
import type { SiteReading } from '../db/site-transaction.ts';

/** Numbers that are printed ahead are of this block; those of devices begin at 1. */
const printedBlock = 0;

/** Free totes of the printed ones, the lowest numbers first. Looks at most at four times as many. */
export const freeTotes = (tx: SiteReading, count: number): Promise<string[]> =>
  freeNumbers(tx, 'tote', count, (tote) => tote === undefined || (tote.orderId === null && !tote.closed));

/** Printed plates that no pallet or carton ever had, the lowest numbers first. */
export const blankPlates = (tx: SiteReading, count: number): Promise<string[]> =>
  freeNumbers(tx, 'container', count, (container) => container === undefined);

async function freeNumbers(
  tx: SiteReading,
  kind: LpnKind,
  count: number,
  isFree: (container: Container | undefined) => boolean,
): Promise<string[]> {
  const numbers = printedNumbers(kind, count * 4);
  await tx.containers.load(numbers);
  return numbers.filter((lpn) => isFree(tx.containers.get(lpn))).slice(0, count);
}

function printedNumbers(kind: LpnKind, count: number): string[] {
  const numbers: string[] = [];
  for (let from = 1; numbers.length < count; ) {
    const next = nextLpn(kind, printedBlock, from);
    if (!next) break;
    numbers.push(next.lpn);
    from = next.counter + 1;
  }
  return numbers;
}
