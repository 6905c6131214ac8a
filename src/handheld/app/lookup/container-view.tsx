import { useTranslation } from 'react-i18next';
import type { Container } from '../../../shared/domain/container.ts';
import { lpnPlace } from '../../../shared/domain/place.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { BigCode } from '../../ui/big-code.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { codeOfPlate } from './code-of-plate.ts';
import { ContainerCard } from './container-card.tsx';
import { StockOfProduct } from './stock-card.tsx';
import { useAge } from './use-age.ts';
import { useKnown } from './use-known.ts';
import { workForContainer } from './work-for.ts';
import { WorkLinks } from './work-links.tsx';

export type ContainerViewProps = { lpn: string; container: Container | undefined; stock: Stock[] };

/** A container: where it stands, how it came, whose order it is, what is in it and what can be done with it. */
export function ContainerView({ lpn, container, stock }: ContainerViewProps) {
  const { t } = useTranslation('lookup');
  const age = useAge();
  const inside = useKnown(`inside ${lpn}`, (lookup) => lookup.containersAt(lpnPlace(lpn))) ?? [];
  const isEmpty = stock.length === 0 && inside.length === 0;
  return (
    <>
      <BigCode value={lpn} kind="lpn" size="large" />
      {container && <ContainerFacts container={container} />}
      <WorkLinks names={workForContainer(container, stock)} code={codeOfPlate(lpn)} />
      <Section
        title={t('container.contents')}
        detail={<DotList items={[isEmpty && t('container.empty'), age]} />}
      >
        {stock.map((row) => (
          <StockOfProduct key={row.stockId} stock={row} />
        ))}
        {inside.map((one) => (
          <ContainerCard key={one.lpn} container={one} />
        ))}
      </Section>
    </>
  );
}

function ContainerFacts({ container }: { container: Container }) {
  const { t } = useTranslation(['lookup', 'words']);
  const words = useWords();
  const { kind, place, orderId, closed } = container;
  const arrival = useArrivalFacts(container);
  const items: Fact[] = [
    {
      label: t(`words:containerKind.${kind}`),
      value: closed ? t('lookup:container.closed') : t('lookup:container.open'),
    },
    {
      label: t('lookup:container.stands'),
      value: place === null ? t('words:place.cart') : words.place(place),
    },
  ];
  if (orderId !== null) items.push({ label: t('lookup:container.order'), value: orderId });
  return <Facts items={[...items, ...arrival]} />;
}

/** How it came into the house. */
function useArrivalFacts({ arrival }: Container): Fact[] {
  const { t } = useTranslation('lookup');
  const format = useFormat();
  if (!arrival) return [];
  const facts: [string, string | null][] = [
    [t('container.cameAt'), format.time(arrival.firstReceivedAt)],
    [t('purchaseOrder.supplier'), arrival.supplier],
    [t('asn.order'), arrival.purchaseOrderId],
    [t('container.tracking'), arrival.trackingNumber],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
