import type { LineWork } from '../../../../shared/domain/pick/line-work.ts';
import { fillingTote } from '../../../../shared/domain/pick/cart.ts';
import type { PickRun } from '../../../../shared/domain/pick/pick-run.ts';
import { current, impliedTote, slotOf } from '../../../../shared/domain/pick/run-facts.ts';
import type { RunLine } from '../../../../shared/domain/pick/run-line.ts';

export type CurrentLine = {
  work: LineWork;
  line: RunLine;
  /** Where its order stands on the cart; 0 and null if it stands nowhere. */
  slot: number;
  tote: string | null;
  /** Nobody needs to be told which tote: there is but one. */
  isToteImplied: boolean;
};

/** Everything a step shows of the line that is on; null in the instant in which there is none. */
export function currentLine(run: PickRun): CurrentLine | null {
  const on = current(run);
  if (!on) return null;
  const slot = slotOf(run, on.line.orderId);
  return {
    ...on,
    slot: slot?.slot ?? 0,
    tote: slot ? fillingTote(slot) : null,
    isToteImplied: impliedTote(run) !== null,
  };
}
