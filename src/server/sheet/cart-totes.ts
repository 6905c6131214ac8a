import type { Container } from '../../shared/domain/container.ts';
import { nextLpn } from '../../shared/domain/lpn.ts';
import type { SiteReading } from '../db/site-transaction.ts';

/** Totes that are printed for carts have numbers of this block; those of devices begin at 1. */
const printedBlock = 0;

/** Free totes of the printed ones, the lowest numbers first. Looks at most at four times as many. */
export async function freeTotes(tx: SiteReading, count: number): Promise<string[]> {
  const numbers = toteNumbers(count * 4);
  await tx.containers.load(numbers);
  return numbers.filter((lpn) => isFree(tx.containers.get(lpn))).slice(0, count);
}

function toteNumbers(count: number): string[] {
  const numbers: string[] = [];
  for (let from = 1; numbers.length < count; ) {
    const next = nextLpn('tote', printedBlock, from);
    if (!next) break;
    numbers.push(next.lpn);
    from = next.counter + 1;
  }
  return numbers;
}

const isFree = (tote: Container | undefined): boolean =>
  tote === undefined || (tote.orderId === null && !tote.closed);
