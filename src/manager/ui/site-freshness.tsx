import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from '../app/api/fact-queries.ts';
import { FreshnessNote } from './freshness-note.tsx';

/** How far the figures of a room with several lists may be behind the floor: what all devices of the site owe. */
export function SiteFreshness() {
  const { data } = useQuery(overviewQuery);
  return <FreshnessNote freshness={data?.freshness} />;
}
