import { useTranslation } from 'react-i18next';
import type { Container } from '../../../shared/domain/container.ts';
import type { Location } from '../../../shared/domain/location.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { BigCode } from '../../ui/big-code.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FeedbackBanner } from '../../ui/feedback-banner.tsx';
import { Section } from '../../ui/section.tsx';
import { ContainerCard } from './container-card.tsx';
import { StockOfProduct } from './stock-card.tsx';
import { useAge } from './use-age.ts';
import { workForPlace } from './work-for.ts';
import { WorkLinks } from './work-links.tsx';

export type PlaceViewProps = { location: Location; stock: Stock[]; containers: Container[] };

/** A place: what it is for, what lies there and what stands there. */
export function PlaceView({ location, stock, containers }: PlaceViewProps) {
  const { t } = useTranslation(['lookup', 'words']);
  const age = useAge();
  const isEmpty = stock.length === 0 && containers.length === 0;
  return (
    <>
      <BigCode value={location.locationId} />
      {location.blocked && <FeedbackBanner kind="warning" title={t('lookup:place.blocked')} />}
      <Facts
        items={[
          { label: t('lookup:place.type'), value: t(`words:locationType.${location.type}`) },
          { label: t('lookup:place.zone'), value: location.zone },
          { label: t('lookup:product.temperature'), value: t(`words:temperature.${location.temperature}`) },
        ]}
      />
      <WorkLinks names={workForPlace(location, stock)} code={location.locationId} />
      <Section
        title={t('lookup:place.contents')}
        detail={<DotList items={[isEmpty && t('lookup:place.empty'), age]} />}
      >
        {stock.map((row) => (
          <StockOfProduct key={row.stockId} stock={row} />
        ))}
        {containers.map((container) => (
          <ContainerCard key={container.lpn} container={container} />
        ))}
      </Section>
    </>
  );
}
