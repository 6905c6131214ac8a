import { useTranslation } from 'react-i18next';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { useCodeWords } from '../../workflows/use-code-words.ts';
import { AsnView } from './asn-view.tsx';
import { ContainerView } from './container-view.tsx';
import { DoubtView } from './doubt-view.tsx';
import type { Thing } from './find-thing.ts';
import { OrderView } from './order-view.tsx';
import { PlaceView } from './place-view.tsx';
import { ProductView } from './product-view.tsx';
import { PurchaseOrderView } from './purchase-order-view.tsx';

/** What was found, or why nothing was. */
export function ThingView({ thing }: { thing: Thing }) {
  const { t } = useTranslation('lookup');
  const words = useCodeWords();
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
          title={t('faulty.title')}
          detail={words.fault(thing)}
          next={t('faulty.next')}
        />
      );
    case 'doubtful':
      return <DoubtView {...thing} />;
    case 'labelPart':
      return <FeedbackBanner kind="info" title={t('labelPart.title')} next={t('labelPart.next')} />;
    case 'webAddress':
      return <FeedbackBanner kind="info" title={t('webAddress.title')} next={t('webAddress.next')} />;
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
