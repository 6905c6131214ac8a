import type { PickFact } from '../handheld/workflows/pick/pick-event.ts';
import { fillingTote } from '../shared/domain/pick/cart.ts';
import { putBackNow } from '../shared/domain/pick/put-back.ts';
import { current, slotOf } from '../shared/domain/pick/run-facts.ts';
import type { RunLine } from '../shared/domain/pick/run-line.ts';
import { tote } from './pick-floor.ts';
import { type PickOperator, scanned } from './pick-operator.ts';

/**
 * What an operator does who follows the screen: the next thing that is asked for, wherever the run stands.
 *
 * @param n differs from call to call: a tote or a serial not used before
 */
export function asAsked({ run, step }: PickOperator, n: number): PickFact {
  const on = current(run);
  switch (step) {
    case 'assigningTotes':
    case 'replacingTote':
      return scanned(tote(200 + n));
    case 'locating':
      return scanned(on?.line.locationId ?? '');
    case 'identifying':
      return scanned(labelOf(on?.line, n));
    case 'scanningSerials':
      return scanned(`SERIAL-${n}`);
    case 'stowing':
      return scanned((on && toteOf(run, on.line)) ?? '');
    case 'confirmingLot':
      return { type: 'lot.confirmed' };
    case 'enteringQuantity':
    case 'reporting':
    case 'choosingReason':
      return { type: 'question.dismissed' };
    case 'puttingBack':
      return toPutBack(run);
    case 'delivering':
      return scanned('PACK-1');
    case 'closing':
      return { type: 'list.closed' };
    case 'paused':
    case 'finished':
    case 'handedOver':
      return { type: 'list.resumed' };
  }
}

const toteOf = (run: PickOperator['run'], line: RunLine): string | null => {
  const slot = slotOf(run, line.orderId);
  return slot ? fillingTote(slot) : null;
};

function toPutBack(run: PickOperator['run']): PickFact {
  const now = putBackNow(run);
  if (now?.from === 'tote' && !now.done.product) return scanned(now.line.product.barcodes[0]?.code ?? '');
  return scanned(now?.home ?? '');
}

/** The GS1 label of the goods that a line wants. */
function labelOf(line: RunLine | undefined, n: number): string {
  if (!line) return '';
  const lot = line.product.tracking.lot && line.lot !== null ? `10${line.lot}\u001d` : '';
  const serial = line.product.tracking.serial ? `21${line.serial ?? `SN-${n}`}` : '';
  return `]d201${line.product.barcodes[0]?.code ?? ''}${lot}${serial}`;
}
