import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandheld } from '../core/handheld-context.ts';
import { FoundCheck } from './found-check.tsx';
import { type NetworkFinding, probeNetwork } from './network-probe.ts';
import type { CheckProps } from './check-props.ts';

/** Whether the server answers from here, and how far the device's clock is from its. */
export function NetworkCheck(props: CheckProps) {
  const { t } = useTranslation('self-test');
  const { clock } = useHandheld();
  const probe = useCallback(
    () => probeNetwork({ fetch: (...request) => fetch(...request), now: clock.mono, wall: clock.wall }),
    [clock],
  );
  const facts = ({ answeredInMs, clockOffMs }: NetworkFinding) => [
    ...(answeredInMs === null ? [] : [{ label: t('network.answered'), value: `${answeredInMs} ms` }]),
    ...(clockOffMs === null
      ? []
      : [
          {
            label: t('network.clock'),
            value: t('network.seconds', { count: Math.round(Math.abs(clockOffMs) / 1000) }),
          },
        ]),
  ];
  return <FoundCheck {...props} title={t('check.network')} probe={probe} facts={facts} />;
}
