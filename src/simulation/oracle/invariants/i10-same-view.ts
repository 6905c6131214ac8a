import { isDeepStrictEqual } from 'node:util';
import { type Published, tableDefinitions, tableOfType } from '../../../server/db/table-definitions.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { type FeedType, feedRows, feedTypes } from '../../../shared/protocol/pull.ts';
import type { DeviceEnd, EndChecker, SiteEnd } from '../evidence.ts';

type Row = { rev: number } & Record<string, unknown>;

/**
 * I10. When all is at rest each device shows the tasks that the server has for it, word for word, and of all else
 * the server publishes the same rows in the same revision.
 */
export const sameView: EndChecker = ({ site, devices }, look) => {
  const deviceOfToday = devices.filter(({ isInUse, deviceId }) => isInUse && deviceId !== null);
  for (const device of deviceOfToday) {
    for (const type of feedTypes) {
      const expected = rowsFor(site, device, type);
      for (const cached of device.cache.get(type) ?? []) {
        if (isOthersTask(type, cached.row, device)) continue;
        const row = expected.get(cached.id);
        expected.delete(cached.id);
        look(
          row?.rev === cached.rev,
          () => `${device.name} shows ${type} ${cached.id} rev ${cached.rev}, the server ${say(row)}`,
        );
        if (type !== 'task' || row?.rev !== cached.rev) continue;
        const other = otherFields(cached.row, row);
        look(
          other.length === 0,
          () => `${device.name} shows task ${cached.id} with other ${other.join(', ')}`,
        );
      }
      for (const [id, row] of expected) {
        look(false, () => `${device.name} does not show ${type} ${id}, which the server has ${say(row)}`);
      }
    }
  }
};

/** Whoever had a task is told once whose it is now, and never again: it is not of his view any more. */
function isOthersTask(type: FeedType, row: object, { deviceId }: DeviceEnd): boolean {
  if (type !== 'task') return false;
  const { status, deviceId: holder } = row as Task;
  return status !== 'open' && holder !== null && holder !== deviceId;
}

const say = (row: Row | undefined): string =>
  row === undefined
    ? 'has not for it'
    : `in rev ${row.rev}${'status' in row ? ` as ${String(row['status'])}` : ''}`;

function rowsFor({ published }: SiteEnd, { deviceId }: DeviceEnd, type: FeedType): Map<string, Row> {
  const table = tableOfType(type);
  const rule = tableDefinitions[table].published as unknown as Published<Row>;
  const rows = published[table] as unknown as readonly Row[];
  const shown = rows.filter((row) => {
    const audience = rule.audience(row);
    return rule.shows(row) === 'shown' && (audience === '' || audience === deviceId);
  });
  return new Map(shown.map((row) => [String(row[feedRows[type].key]), row]));
}

/** Where the two differ once they have crossed the wire, and what stands there. */
const otherFields = (shown: unknown, row: unknown): string[] => differences('', plain(shown), plain(row));

function differences(path: string, here: unknown, there: unknown): string[] {
  if (isDeepStrictEqual(here, there)) return [];
  if (!isRecord(here) || !isRecord(there)) {
    return [`${path} (${JSON.stringify(here)}, the server ${JSON.stringify(there)})`];
  }
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].flatMap((name) =>
    differences(path === '' ? name : `${path}.${name}`, here[name], there[name]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const plain = (row: unknown): unknown => JSON.parse(JSON.stringify(row ?? {}));
