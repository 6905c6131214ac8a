import { useTranslation } from 'react-i18next';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { AsnView } from './asn-view.tsx';
import { ContainerView } from './container-view.tsx';
import type { Thing } from './find-thing.ts';
import { OrderView } from './order-view.tsx';
import { PlaceView } from './place-view.tsx';
import { ProductView } from './product-view.tsx';
import { PurchaseOrderView } from './purchase-order-view.tsx';

/** What was found, or why nothing was. */
export function ThingView({ thing }: { thing: Thing }) {
  const { t } = useTranslation('lookup');
  switch (thing.kind) {
    case 'product':
      return <ProductView {...thing} />;
    case 'place':
      return <PlaceView {...thing} />;
    case 'container':
      return <ContainerView {...thing} />;
    case 'order':
      return <OrderView {...thing} />;
    case 'purchaseOrder':
      return <PurchaseOrderView {...thing} />;
    case 'asn':
      return <AsnView {...thing} />;
    case 'notFound':
      return (
        <FeedbackBanner
          kind="warning"
          title={t('notFound.title', { text: thing.text })}
          next={t('notFound.next')}
        />
      );
    case 'faulty':
      return (
        <FeedbackBanner
          kind="error"
          title={t('faulty.title', { text: thing.text })}
          next={t('faulty.next')}
        />
      );
    case 'doubtful':
      return <FeedbackBanner kind="warning" title={t('doubtful.title')} next={t('doubtful.next')} />;
    case 'noLookup':
      return (
        <FeedbackBanner
          kind="info"
          title={t('noLookup.title', { text: thing.text })}
          next={t('noLookup.next')}
        />
      );
  }
}
