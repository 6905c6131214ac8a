import { expect } from '@playwright/test';
import type { Warehouse } from '../warehouse.ts';
import { serverMovements } from './agreement.ts';

/** Of these movements: those that the server does not have. */
export async function missingOf(warehouse: Warehouse, mids: readonly string[]): Promise<string[]> {
  const there = new Set((await serverMovements(warehouse)).map(({ mid }) => mid));
  return mids.filter((mid) => !there.has(mid));
}

/** What devices have told managers of their own losses: the number of each incident. */
export async function toldLosses(warehouse: Warehouse, kind = 'device_reset'): Promise<number[]> {
  const questions = await warehouse.questions();
  return questions.filter((one) => one.kind === kind).map(({ actual }) => Number(actual));
}

/** Exactly what is missing was told, once. */
export async function expectLossTold(warehouse: Warehouse, mids: readonly string[]): Promise<number> {
  await expect.poll(() => toldLosses(warehouse)).toHaveLength(1);
  const missing = await missingOf(warehouse, mids);
  expect(await toldLosses(warehouse)).toEqual([missing.length]);
  return missing.length;
}
