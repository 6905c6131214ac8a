import { useTranslation } from 'react-i18next';
import type { Container } from '../../../shared/domain/container.ts';
import type { Stock } from '../../../shared/domain/stock.ts';
import { BigCode } from '../../ui/big-code.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../words/use-words.ts';
import { useAge } from './use-age.ts';
import { StockOfProduct } from './stock-card.tsx';

export type ContainerViewProps = { lpn: string; container: Container | undefined; stock: Stock[] };

/** A container: where it stands, whose order it is, and what is in it. */
export function ContainerView({ lpn, container, stock }: ContainerViewProps) {
  const { t } = useTranslation('lookup');
  const age = useAge();
  return (
    <>
      <BigCode value={lpn} kind="lpn" size="large" />
      {container && <ContainerFacts container={container} />}
      <Section
        title={t('container.contents')}
        detail={<DotList items={[stock.length === 0 && t('container.empty'), age]} />}
      >
        {stock.map((row) => (
          <StockOfProduct key={row.stockId} stock={row} />
        ))}
      </Section>
    </>
  );
}

function ContainerFacts({ container: { kind, place, orderId, closed } }: { container: Container }) {
  const { t } = useTranslation(['lookup', 'words']);
  const words = useWords();
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
  return <Facts items={items} />;
}
