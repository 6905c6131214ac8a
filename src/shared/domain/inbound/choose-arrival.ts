import { setState } from '../turn/turn.ts';
import { type InboundScan, thingOf } from './inbound-scan.ts';
import type { InboundTurn } from './inbound-state.ts';
import { say } from './inbound-texts.ts';
import {
  openNotice,
  openOrder,
  openReturn,
  openUnknownOrder,
  openUnplanned,
  resumeReceipt,
} from './open-receipt.ts';
import { seeGoods } from './see-goods.ts';
import { proveStation } from './stand-unit.ts';
import { takeGoods } from './take-goods.ts';
import { takeLabel, takePlate } from './take-unit.ts';

/**
 * The first scan says what arrives:
 *
 *   order number -> by order         SSCC or number of a notice -> by notice     customer's order -> return
 *   plate of a unit left open -> goes on with it        other plate, product -> without papers
 */
export function chooseArrival(turn: InboundTurn, seen: InboundScan, today: string): InboundTurn {
  const { reading } = seen;
  const resumed = resumeByPlate(turn, seen);
  if (resumed) return resumed;
  const papers = openByPapers(turn, seen);
  if (papers) return papers;
  if (reading.kind === 'lpn') return openByPlate(turn, seen, reading.lpn, today);
  const goods = seeGoods(seen);
  if (goods) {
    const { scan, facts } = seen;
    return takeGoods(openUnplanned(turn), { seen: goods, scan, serialAt: facts.serialAt, today });
  }
  const station = proveStation(turn, seen);
  return station ?? say(turn, 'error', 'wrong_scan', {}, { scanned: thingOf(seen) });
}

/** A receipt by the papers that a scan names; null where it names none. */
export function openByPapers(turn: InboundTurn, seen: InboundScan): InboundTurn | null {
  const { reading, known, facts } = seen;
  if (facts.notice) {
    const opened = openNotice(turn, facts.notice, facts.order);
    return facts.notice.unit ? takePlate(opened, facts.notice.unit.sscc, seen) : opened;
  }
  if (known?.kind === 'purchase_order' && facts.order) return openOrder(turn, facts.order);
  if (reading.kind === 'purchase_order') return openUnknownOrder(turn, reading.purchaseOrderNumber);
  if (reading.kind === 'order') {
    return openReturn(turn, facts.returned ?? { orderId: reading.orderNumber, lines: [] });
  }
  return null;
}

const containerOf = ({ known }: InboundScan) => (known?.kind === 'container' ? known.container : null);

/** A unit that was left open, here or on another device: its receipt goes on. */
function resumeByPlate(turn: InboundTurn, seen: InboundScan): InboundTurn | null {
  const container = containerOf(seen);
  if (!container?.arrival || container.closed || container.place === null) return null;
  return takePlate(resumeReceipt(turn, container.arrival, seen.facts.order), container.lpn, seen);
}

function openByPlate(turn: InboundTurn, seen: InboundScan, lpn: string, today: string): InboundTurn {
  const container = containerOf(seen);
  const isInUse = container !== null && !container.arrival;
  if (isInUse && turn.run.again !== seen.reading.raw) return askBeforeOpening(turn, seen, lpn);
  return takeLabel(openUnplanned(turn), lpn, seen, today);
}

/** A plate in use is no arrival before the operator says so; then it is one without papers. */
function askBeforeOpening(turn: InboundTurn, seen: InboundScan, lpn: string): InboundTurn {
  const asked = takePlate(turn, lpn, seen);
  return asked.run.again === null ? takePlate(openUnplanned(turn), lpn, seen) : asked;
}

/** The receipt before has been closed by the same scan; the next one begins at the same station. */
export const withoutReceipt = (turn: InboundTurn): InboundTurn =>
  setState(turn, { receipt: null, unit: null, goods: null, aside: null, received: [] });
