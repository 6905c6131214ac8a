import type { Difference } from '../../movements/verify/difference.ts';
import type { SiteReading } from '../site-transaction.ts';
import { tableDefinitions, tableOfType, type TableDefinition } from '../table-definitions.ts';
import { type FeedType, feedTypes } from '../../../shared/protocol/pull.ts';
import { run, type Runner } from './statement.ts';

type Told = { type: FeedType; id: string; audience: string; pos: number; rev: number; deleted: boolean };
type Row = { rev: number };

/**
 * What the store's port does not show, within the transaction that `tx` reads: that the feed tells every device the rows
 * as they are and nothing else, in an order that ends at the head, and that photos are the bytes that came.
 */
export async function checkDatabase(tx: SiteReading, runner: Runner, siteId: string): Promise<Difference[]> {
  const feed = await run<Told>(runner, feedOfSite, [siteId]);
  const [head] = await run<{ head: number }>(runner, headOfSite, [siteId]);
  const byType = await Promise.all(
    feedTypes.map(async (type) => {
      const rows = (await tx[tableOfType(type)].find({})) as readonly Row[];
      return checkType(
        type,
        rows,
        feed.filter((told) => told.type === type),
      );
    }),
  );
  // Not Math.max(...): a feed has more entries than a call may have arguments.
  const last = feed.reduce((most, { pos }) => Math.max(most, pos), 0);
  const beyond: Difference[] =
    last > (head?.head ?? 0)
      ? [{ invariant: 'devices are told what is', subject: 'head', expected: last, actual: head?.head ?? 0 }]
      : [];
  return [...byType.flat(), ...beyond, ...(await checkPhotos(runner, siteId))];
}

const feedOfSite =
  'select type, id, audience, pos, rev, deleted from feed where site_id = $1 order by type, id, audience';
const headOfSite = 'select head from site_heads where site_id = $1';

/** Each row is told in its latest form to whom it concerns; whoever it concerns no more was told something of it. */
function checkType(type: FeedType, rows: readonly Row[], told: readonly Told[]): Difference[] {
  const definition = tableDefinitions[tableOfType(type)] as unknown as TableDefinition<Row>;
  const { published } = definition;
  if (published === null) return [];
  const key = definition.key as keyof Row;
  const entries = new Map(told.map((entry) => [`${entry.id} ${entry.audience}`, entry]));
  const wrong = rows.flatMap((row): Difference[] => {
    const id = String(row[key]);
    const shows = published.shows(row);
    const entry = entries.get(`${id} ${published.audience(row)}`);
    const expected = shows === 'shown' ? `rev ${row.rev}` : 'gone';
    const actual = !entry || entry.deleted ? 'gone' : `rev ${entry.rev}`;
    return expected === actual ? [] : [differenceOf(type, id, expected, actual)];
  });
  const known = new Set(rows.map((row) => String(row[key])));
  const unknown = told.filter(({ id, deleted }) => !deleted && !known.has(id));
  return [...wrong, ...unknown.map(({ id, rev }) => differenceOf(type, id, 'no row', `rev ${rev}`))];
}

const differenceOf = (type: FeedType, id: string, expected: string, actual: string): Difference => ({
  invariant: 'devices are told what is',
  subject: `${type} ${id}`,
  expected,
  actual,
});

async function checkPhotos(runner: Runner, siteId: string): Promise<Difference[]> {
  const damaged = await run<{ evidenceId: string; sha256: string; actual: string }>(
    runner,
    `select evidence_id as "evidenceId", sha256, encode(sha256(bytes), 'hex') as actual from evidence
      where site_id = $1 and (encode(sha256(bytes), 'hex') <> sha256 or octet_length(bytes) <> size)
      order by evidence_id`,
    [siteId],
  );
  return damaged.map(({ evidenceId, sha256, actual }) => ({
    invariant: 'photos are what was sent',
    subject: evidenceId,
    expected: sha256,
    actual,
  }));
}
