import { noFacts, type ScanFacts } from '../../../shared/domain/inbound/inbound-scan.ts';
import type { InboundState } from '../../../shared/domain/inbound/inbound-state.ts';
import type { KnownThing } from '../../../shared/domain/known-thing.ts';
import type { SureReading } from '../../../shared/domain/scan-reading.ts';
import { productOf, serialAt } from './look-up-goods.ts';
import { noticeOf, orderFacts, returnedOf } from './look-up-papers.ts';
import type { InboundPorts } from './ports.ts';

/*
 * What the rules have to know of a scan, asked before they get it. A device that cannot answer knows nothing: the
 * scan is taken all the same.
 */

export async function lookUpScan(
  ports: InboundPorts,
  state: InboundState,
  reading: SureReading,
  known: KnownThing | null,
): Promise<ScanFacts> {
  try {
    const notice = await noticeOf(ports, reading, known);
    const orderId = notice?.purchaseOrderId ?? orderIdOf(known);
    const order = orderId === null ? null : await orderFacts(ports, orderId);
    const product = await productOf(ports, state, reading, known);
    const facts: ScanFacts = {
      ...noFacts,
      ...product,
      notice,
      order,
      returned: await returnedOf(ports, known),
    };
    return { ...facts, serialAt: await serialAt(ports, state, reading, facts) };
  } catch {
    return noFacts;
  }
}

function orderIdOf(known: KnownThing | null): string | null {
  if (known?.kind === 'purchase_order') return known.purchaseOrder.purchaseOrderId;
  return known?.kind === 'container' ? (known.container.arrival?.purchaseOrderId ?? null) : null;
}
