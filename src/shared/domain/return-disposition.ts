import * as z from 'zod/mini';
import type { Condition } from './stock.ts';

/** What becomes of goods that a customer sent back; what he is refunded follows from it. */
export const returnDispositions = ['restock', 'inspect', 'damaged', 'refused'] as const;
export const returnDispositionSchema = z.enum(returnDispositions);
export type ReturnDisposition = z.infer<typeof returnDispositionSchema>;

/** The condition in which such goods are booked. */
export const conditionOfReturn: Record<ReturnDisposition, Condition> = {
  restock: 'available',
  inspect: 'inspection',
  damaged: 'damaged',
  refused: 'quarantine',
};

/** Why a customer sent goods back. */
export const returnReasons = ['unwanted', 'wrong_goods', 'defective', 'damaged_in_transit', 'late'] as const;
export type ReturnReason = (typeof returnReasons)[number];
