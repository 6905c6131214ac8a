import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { placeParts } from '../../../shared/domain/place.ts';
import type { ContainerDetail } from '../../../shared/protocol/board/containers.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { CopyCode } from '../../ui/copy-code.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PlaceText } from '../../ui/place-text.tsx';
import { Moment } from '../../ui/time-text.tsx';

export function LpnFacts({ container }: { container: ContainerDetail }) {
  const { t } = useTranslation('lpns');
  const { t: words } = useTranslation('words');
  const { lpn, kind, orderId, arrival, zone, inside } = container;
  return (
    <Facts
      facts={[
        [t('column.lpn'), <CopyCode key="lpn" code={lpn} />],
        [t('column.kind'), words(`containerKind.${kind}`)],
        [t('column.place'), <Place key="place" container={container} />],
        [t('facts.zone'), zone],
        [t('facts.order'), orderId && <To key="order" href={`/orders/${orderId}`} code={orderId} />],
        [t('facts.supplier'), arrival?.supplier],
        [
          t('facts.purchaseOrder'),
          arrival?.purchaseOrderId && (
            <To
              key="po"
              href={`/purchase-orders/${encodeURIComponent(arrival.purchaseOrderId)}`}
              code={arrival.purchaseOrderId}
            />
          ),
        ],
        [
          t('column.tracking'),
          arrival?.trackingNumber && <CopyCode key="tracking" code={arrival.trackingNumber} />,
        ],
        [t('column.arrived'), arrival && <Moment key="arrived" at={arrival.firstReceivedAt} />],
        [
          t('facts.inside'),
          inside.length > 0 && (
            <Group key="inside" gap={8}>
              {inside.map((box) => (
                <To key={box.lpn} href={`/lpns/${box.lpn}`} code={box.lpn} />
              ))}
            </Group>
          ),
        ],
      ]}
    />
  );
}

function Place({ container: { place, standsAt } }: { container: ContainerDetail }) {
  const { t } = useTranslation('lpns');
  if (!place) return t('nowhere');
  const { kind, id } = placeParts(place);
  return (
    <Group gap={8}>
      {kind === 'lpn' ? <To href={`/lpns/${id}`} code={id} /> : <PlaceText place={place} />}
      {standsAt && standsAt !== place && <PlaceText place={standsAt} />}
    </Group>
  );
}

function To({ href, code }: { href: string; code: string }) {
  return (
    <Anchor component={Link} href={href} inherit>
      <CodeText code={code} />
    </Anchor>
  );
}
