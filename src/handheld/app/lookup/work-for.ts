import type { Container } from '../../../shared/domain/container.ts';
import type { Location } from '../../../shared/domain/location.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import type { WorkName } from '../paths.ts';

const isHeld = ({ condition }: Stock): boolean => condition === 'inspection' || condition === 'quarantine';

/** What may be done with a container: goods in it are put away or checked, itself is moved. */
export function workForContainer(container: Container | undefined, stock: readonly Stock[]): WorkName[] {
  const holdsOrder = (container?.orderId ?? null) !== null;
  const isReceiving = container?.arrival ? !container.closed : false;
  return [
    ...(isReceiving ? (['inbound'] as const) : []),
    ...(stock.some(isHeld) ? (['quality-check'] as const) : []),
    ...(stock.some((one) => !isHeld(one)) && !holdsOrder ? (['putaway'] as const) : []),
    ...(holdsOrder && stock.length > 0 ? (['put-back'] as const) : []),
    'move',
  ];
}

/** What may be done at a place: it is counted, goods are taken from it. */
export function workForPlace({ type }: Location, stock: readonly Stock[]): WorkName[] {
  const isStation = type === 'receive_station' || type === 'dock';
  return [
    ...(stock.some(isHeld) ? (['quality-check'] as const) : []),
    ...(isStation && stock.length > 0 ? (['putaway'] as const) : []),
    'count',
    'move',
  ];
}
