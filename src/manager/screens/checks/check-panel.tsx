import { Anchor, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CheckDetail } from '../../../shared/protocol/board/checks.ts';
import { inspectionStateId } from '../../../shared/domain/quality/inspection-state.ts';
import { checkQuery } from '../../app/api/check-queries.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { InspectionModeBadge, PassedBadge } from '../../ui/inbound-badges.tsx';
import { PhotoStrip } from '../../ui/photo-strip.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { CheckDecisions } from './check-decisions.tsx';

/** One check: by which plan, what was found, what was decided and who agreed, with the photos. */
export function CheckPanel({ checkId }: { checkId: string }) {
  const { data: check, error, refetch } = useQuery(checkQuery(checkId));
  if (check) return <CheckView check={check} />;
  return error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={360} />;
}

function CheckView({ check }: { check: CheckDetail }) {
  const { t } = useTranslation('checks');
  return (
    <Stack>
      <Title order={3} fz={18}>
        {check.product?.name}
      </Title>
      <CheckFacts check={check} />
      <CheckDecisions decisions={check.decisions} />
      <CheckAnswers answers={check.answers} />
      <PhotoStrip title={t('photos')} photos={check.evidence} />
    </Stack>
  );
}

function CheckFacts({ check }: { check: CheckDetail }) {
  const { t } = useTranslation('checks');
  const { record, product, supplier, lpn } = check;
  return (
    <Facts
      facts={[
        [t('column.result'), <PassedBadge key="result" passed={record.passed} />],
        [t('facts.sample'), t('sample', record)],
        [t('facts.limits'), t('limits', record)],
        [
          t('facts.plan'),
          t('plan', {
            name: check.planName ?? record.inspectionPlanId,
            level: record.level,
            aql: record.aql,
          }),
        ],
        [t('facts.mode'), <InspectionModeBadge key="mode" mode={record.mode} />],
        [
          t('facts.supplier'),
          supplier && product && <SupplierLink key="supplier" of={{ supplier, product }} />,
        ],
        [
          t('facts.lpn'),
          lpn && (
            <Anchor key="lpn" component={Link} href={`/lpns/${lpn}`} inherit>
              <CodeText code={lpn} />
            </Anchor>
          ),
        ],
        [t('column.who'), [check.user?.name, check.device?.name].filter(Boolean).join(' · ')],
        [t('column.at'), <Moment key="at" at={check.at} withSeconds />],
      ]}
    />
  );
}

function SupplierLink({
  of: { supplier, product },
}: {
  of: { supplier: string; product: { productId: string } };
}) {
  const state = encodeURIComponent(inspectionStateId(supplier, product.productId));
  return (
    <Anchor component={Link} href={`/checks/${state}?show=suppliers`} inherit>
      {supplier}
    </Anchor>
  );
}
