import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  SheetNotice,
  SheetOpenUnit,
  SheetReturn,
  SheetWork,
} from '../../../shared/protocol/board/sheet-work.ts';
import { plainCodes } from '../../ui/barcode/barcode-shape.ts';
import { CodeCard } from './code-card.tsx';
import { DeliveryPart } from './delivery-part.tsx';
import { GoodsCard, goodsKey } from './goods-card.tsx';
import { matches } from './matches.ts';
import { NoticeCards, OrderCard } from './paper-cards.tsx';
import { PlaceCard } from './place-card.tsx';
import { SheetGroup } from './sheet-group.tsx';
import { SheetPart } from './sheet-part.tsx';

/** What is scanned when goods come in, in the order of the work. */
export function InboundGroup({ work, typed }: { work: SheetWork; typed: string }) {
  const { t } = useTranslation('sheet');
  const orders = work.orders.filter(({ purchaseOrderId, supplier }) =>
    matches(typed, purchaseOrderId, supplier),
  );
  const notices = work.notices.filter((notice) => isMatch(notice, typed));
  const plates = work.plates.filter((lpn) => matches(typed, lpn));
  const stations = work.stations.filter(({ locationId }) => matches(typed, locationId));
  if (orders.length + notices.length + plates.length + stations.length === 0) return null;
  return (
    <SheetGroup name="inbound" hint={t('hints.inbound')}>
      {orders.length > 0 && (
        <SheetPart title={t('inbound.orders')} hint={t('inbound.ordersHint')}>
          {orders.map((order) => (
            <OrderCard key={order.purchaseOrderId} order={order} />
          ))}
        </SheetPart>
      )}
      {notices.length > 0 && (
        <SheetPart title={t('inbound.notices')} hint={t('inbound.noticesHint')}>
          {notices.map((notice) => (
            <NoticeCards key={notice.asnId} notice={notice} />
          ))}
        </SheetPart>
      )}
      {plates.length > 0 && (
        <SheetPart title={t('inbound.plates')} hint={t('inbound.platesHint')}>
          {plates.map((lpn) => (
            <CodeCard key={lpn} codes={plainCodes(lpn)} text={lpn} />
          ))}
        </SheetPart>
      )}
      {stations.length > 0 && (
        <SheetPart title={t('inbound.stations')}>
          {stations.map((place) => (
            <PlaceCard key={place.locationId} place={place} />
          ))}
        </SheetPart>
      )}
      <OpenUnits units={work.openUnits.filter(({ lpn }) => matches(typed, lpn))} />
      <DeliveryPart orders={orders} />
      <Returns orders={work.returns.filter(({ orderId, customer }) => matches(typed, orderId, customer))} />
    </SheetGroup>
  );
}

function OpenUnits({ units }: { units: readonly SheetOpenUnit[] }) {
  const { t } = useTranslation('sheet');
  if (units.length === 0) return null;
  return (
    <SheetPart title={t('inbound.openUnits')} hint={t('inbound.openUnitsHint')}>
      {units.map(({ lpn, codes, purchaseOrderId, place }) => (
        <CodeCard key={lpn} codes={codes} text={lpn}>
          {place && <span>{t('work.at', { place: place.locationId })}</span>}
          <span>{purchaseOrderId}</span>
        </CodeCard>
      ))}
    </SheetPart>
  );
}

function Returns({ orders }: { orders: readonly SheetReturn[] }) {
  const { t } = useTranslation('sheet');
  if (orders.length === 0) return null;
  return (
    <SheetPart title={t('inbound.returns')} hint={t('inbound.returnsHint')}>
      {orders.map(({ orderId, customer, goods }) => (
        <Fragment key={orderId}>
          <CodeCard codes={plainCodes(orderId)} text={orderId}>
            <span>{customer}</span>
          </CodeCard>
          {goods.map((one) => (
            <GoodsCard key={goodsKey(one)} goods={one} />
          ))}
        </Fragment>
      ))}
    </SheetPart>
  );
}

const isMatch = ({ asnId, supplier, deliveryNote, purchaseOrderId, units }: SheetNotice, typed: string) =>
  matches(typed, asnId, supplier, deliveryNote, purchaseOrderId, ...units.map(({ sscc }) => sscc));
