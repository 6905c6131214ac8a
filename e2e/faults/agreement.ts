import { expect, type Page } from '@playwright/test';
import type { Warehouse } from '../warehouse.ts';
import { deviceJournal, type JournalState } from './device-journal.ts';

export type ServerMovement = {
  mid: string;
  type: string;
  status: string;
  from: string | null;
  orderLineId: string | null;
  device: { deviceId: string } | null;
};
type MovementsPage = { items: ServerMovement[]; next: string | null };

/** Everything that devices recorded and the server has. */
export async function serverMovements(warehouse: Warehouse): Promise<ServerMovement[]> {
  const all: ServerMovement[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const after = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
    const page: MovementsPage = await warehouse.get(`movements?limit=200${after}`);
    all.push(...page.items.filter(({ device }) => device !== null));
    next = page.next;
  }
  return all;
}

/** Mids that stand there more than once. */
export const repeated = (mids: readonly string[]): string[] =>
  mids.filter((mid, place) => mids.indexOf(mid) !== place);

/**
 * Journal and server agree: everything recorded is acknowledged, stands on the server once, and the ledger on the
 * screen says so. Returns the journal.
 */
export async function expectAgreement(page: Page, warehouse: Warehouse): Promise<JournalState> {
  await expect.poll(() => unsentOf(page), { timeout: 60_000 }).toBe(0);
  const journal = await deviceJournal(page);
  const here = journal.entries.map(({ mid }) => mid);
  const there = (await serverMovements(warehouse)).map(({ mid }) => mid);
  expect(repeated(here)).toEqual([]);
  expect(repeated(there)).toEqual([]);
  expect(here.filter((mid) => !there.includes(mid))).toEqual([]);
  await page.goto('/handheld/ledger');
  await expect(page.getByText('Everything has arrived')).toBeVisible();
  return journal;
}

const unsentOf = async (page: Page): Promise<number> =>
  (await deviceJournal(page)).entries.filter(({ status }) => status === 'saved' || status === 'fork').length;
