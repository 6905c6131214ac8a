import type { FeedEntry } from './row-source.ts';
import type { Published, TableDefinition } from './table-definitions.ts';

/**
 * What the devices must be told of one changed row. When a row changes hands, the one who had it learns its new
 * state and so that it is not his any more; those who could see it while it was everybody's are told that it is gone
 * before its new holder is told that it is his.
 */
export function feedEntriesOf<Row extends { rev: number }>(
  definition: Pick<TableDefinition<Row>, 'key'> & { published: Published<Row> },
  before: Row | null,
  now: Row,
): FeedEntry[] {
  const { published, key } = definition;
  const wasShown = before !== null && published.shows(before) === 'shown';
  const isShown = published.shows(now) === 'shown';
  if (!wasShown && !isShown) return [];
  const entry = (audience: string, shown: boolean): FeedEntry => ({
    type: published.type,
    id: String(now[key]),
    audience,
    rev: now.rev,
    deleted: !shown,
  });
  const audience = published.audience(now);
  const left = wasShown ? published.audience(before) : audience;
  if (left === audience) return [entry(audience, isShown)];
  return [entry(left, left !== '' && isShown), entry(audience, isShown)];
}
