import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Asn, type AsnContent, type AsnUnit, unitOf } from '../../../shared/domain/asn.ts';
import { BigCode } from '../../ui/big-code.tsx';
import { Card } from '../../ui/card.tsx';
import { DotList } from '../../ui/dot-list.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { paths } from '../paths.ts';
import { useFormat } from '../words/use-format.ts';
import { useWords } from '../words/use-words.ts';
import { codeOfPlate } from './code-of-plate.ts';
import { useAge } from './use-age.ts';
import { useKnown } from './use-known.ts';
import { WorkLinks } from './work-links.tsx';

export type AsnViewProps = {
  asn: Asn;
  /** The unit that was scanned; null where the notice itself was. */
  sscc: string | null;
};

/** What a supplier says is on its way: all of a notice, or one unit of it. */
export function AsnView({ asn, sscc }: AsnViewProps) {
  const { t } = useTranslation('lookup');
  const format = useFormat();
  const unit = sscc === null ? undefined : unitOf(asn, sscc);
  const order = asn.purchaseOrderId;
  return (
    <>
      <BigCode value={sscc ?? asn.asnId} kind="plain" size="large" />
      <Facts
        items={[
          { label: t('purchaseOrder.supplier'), value: asn.supplier },
          { label: t('purchaseOrder.expectedOn'), value: format.day(asn.expectedOn) },
          ...(order === null ? [] : [{ label: t('asn.order'), value: order }]),
        ]}
      />
      {asn.status !== 'received' && (
        <WorkLinks names={['inbound']} code={sscc === null ? asn.asnId : codeOfPlate(sscc)} />
      )}
      <Section title={unit ? t('asn.contents') : t('asn.units')} detail={useAge()}>
        {unit
          ? unit.contents.map((content) => (
              <ContentCard key={[content.productId, content.lot, content.expiry].join()} content={content} />
            ))
          : asn.units.map((one) => <UnitCard key={one.sscc} unit={one} />)}
      </Section>
    </>
  );
}

function UnitCard({ unit: { sscc, contents, receivedAt } }: { unit: AsnUnit }) {
  const { t } = useTranslation('lookup');
  const format = useFormat();
  const [, navigate] = useLocation();
  return (
    <Card
      tone={receivedAt === null ? 'todo' : 'done'}
      title={sscc}
      detail={receivedAt === null ? t('asn.awaited') : t('asn.receivedAt', { time: format.time(receivedAt) })}
      value={t('asn.lines', { count: contents.length })}
      onPress={() => navigate(paths.lookupOf(codeOfPlate(sscc)))}
    />
  );
}

function ContentCard({ content: { productId, lot, expiry, quantity } }: { content: AsnContent }) {
  const { t } = useTranslation('lookup');
  const format = useFormat();
  const words = useWords();
  const [, navigate] = useLocation();
  const product = useKnown(`product ${productId}`, (lookup) => lookup.product(productId));
  const facts = [lot && t('stock.lot', { lot }), expiry && t('stock.expiry', { date: format.day(expiry) })];
  return (
    <Card
      title={product?.name ?? productId}
      detail={<DotList items={facts} />}
      value={words.quantity(quantity, product?.baseUnit)}
      onPress={() => navigate(paths.lookupOf(productId))}
    />
  );
}
