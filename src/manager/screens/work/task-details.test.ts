import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import type { TaskRow } from '../../../shared/protocol/board/tasks.ts';
import work from '../../app/texts/en/work.json' with { type: 'json' };
import { taskDetails } from './task-details.ts';

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { work } }, interpolation: { escapeValue: false } }),
);

const task = (given: Partial<TaskRow>): TaskRow => ({
  taskId: 't',
  kind: 'putaway',
  status: 'open',
  priority: 5,
  shipBy: null,
  zone: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  user: null,
  device: null,
  lines: 1,
  doneLines: 0,
  shortLines: 0,
  cancelledLines: 0,
  pieces: 12,
  donePieces: 0,
  metres: null,
  orderIds: [],
  product: { productId: 'P-1', name: 'Oat milk' },
  from: 'location:RECV-1',
  home: null,
  lpn: null,
  goods: 1,
  rev: 1,
  ...given,
});

it.each<[Partial<TaskRow>, string]>([
  [{ kind: 'pick', orderIds: ['SO-1', 'SO-2'] }, 'SO-1, SO-2'],
  [{ kind: 'pick', orderIds: ['SO-1', 'SO-2', 'SO-3'] }, '3 orders'],
  [{ kind: 'put-back' }, '12 × Oat milk · RECV-1'],
  [{ kind: 'count', product: null }, 'RECV-1'],
  [{ lpn: 'L00010007X' }, '12 × Oat milk · L00010007X · RECV-1'],
  [{ kind: 'quality-check', goods: 3 }, 'Oat milk and 2 more · RECV-1'],
])('a task of %j reads "%s"', (given, text) => {
  expect(taskDetails(task(given), i18next.getFixedT('en', 'work'))).toBe(text);
});
