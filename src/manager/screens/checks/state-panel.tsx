import { Anchor, Skeleton, Stack, Text, Timeline, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InspectionStateDetail, JudgedLot } from '../../../shared/protocol/board/checks.ts';
import { inspectionStateQuery } from '../../app/api/check-queries.ts';
import { Facts } from '../../ui/facts.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { InspectionModeBadge, PassedBadge } from '../../ui/inbound-badges.tsx';
import { Moment } from '../../ui/time-text.tsx';
import { LotDots } from './lot-dots.tsx';
import { reasonOfSwitch } from './switch-reason.ts';

/** How a supplier's product is looked at now, and the lots that led there. */
export function StatePanel({ inspectionStateId }: { inspectionStateId: string }) {
  const { data: state, error, refetch } = useQuery(inspectionStateQuery(inspectionStateId));
  if (state) return <StateView state={state} />;
  return error ? <FailurePanel failure={error} onRetry={() => void refetch()} /> : <Skeleton height={300} />;
}

function StateView({ state }: { state: InspectionStateDetail }) {
  const { t } = useTranslation('checks');
  return (
    <Stack>
      <Title order={3} fz={18}>
        {state.supplier} · {state.productName}
      </Title>
      <Text>{t(`modeMeaning.${state.mode}`)}</Text>
      <Facts
        labelWidth={210}
        facts={[
          [t('column.mode'), <InspectionModeBadge key="mode" mode={state.mode} />],
          [t('column.recent'), state.recent.length > 0 && <LotDots key="recent" recent={state.recent} />],
          [t('facts.score'), state.mode === 'normal' && t('score', { count: state.score })],
          [
            t('facts.rejected'),
            state.rejectedOnTightened > 0 && t('rejectedOfFive', { count: state.rejectedOnTightened }),
          ],
          [t('column.lots'), state.lots],
        ]}
      />
      <Title order={3} fz={18}>
        {t('history')}
      </Title>
      <Timeline bulletSize={16} lineWidth={2} active={state.history.length}>
        {state.history.map((lot) => (
          <Timeline.Item
            key={lot.checkId}
            color={lot.passed ? 'green' : 'red'}
            title={<LotTitle lot={lot} />}
          >
            <Lot lot={lot} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

function LotTitle({ lot: { checkId, defects, sampleSize, passed } }: { lot: JudgedLot }) {
  const { t } = useTranslation('checks');
  return (
    <>
      <PassedBadge passed={passed} />{' '}
      <Anchor component={Link} href={`/checks/${checkId}?show=done`} inherit>
        {t('defectsOf', { count: defects, sampleSize })}
      </Anchor>
    </>
  );
}

function Lot({ lot: { at, mode, switchedTo } }: { lot: JudgedLot }) {
  const { t } = useTranslation('checks');
  return (
    <Text size="sm" component="div">
      <Moment at={at} /> · <InspectionModeBadge mode={mode} />
      {switchedTo && (
        <div>
          {t('switchedTo')} <InspectionModeBadge mode={switchedTo} /> {t(reasonOfSwitch(mode, switchedTo))}
        </div>
      )}
    </Text>
  );
}
