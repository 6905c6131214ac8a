import type { MovementDraft } from '../../shared/domain/movement.ts';
import { type StockIdentity, stockId } from '../../shared/domain/stock.ts';
import type { HandEffect, Oracle } from '../world/oracle.ts';

/** Base units that hands put to one stock figure, and took from it. */
export type Flow = { identity: StockIdentity; put: number; taken: number };
export type Flows = Map<string, Flow>;

export type Confirmed = {
  device: string;
  userId: string;
  draft: MovementDraft;
  /** Wall clock of the server, ms. */
  at: number;
  by: 'second_tab' | 'old_build' | null;
};
/** Attempts to store one step of a run, each with the movements it would have stored; by step. */
export type Attempts = Map<number, (readonly string[])[]>;
export type Loss = Parameters<Oracle['lost']>[0] & { at: number };
export type Shipment = { orderId: string; goods: readonly HandEffect[]; at: number };

/** What truly happened, as the oracle was told. Only grows. */
export type Ledger = {
  /** When the run began, wall clock of the server in ms: what the server's journal has from before is the opening stock. */
  readonly startedAt: number;
  readonly begun: Flows;
  readonly acted: Flows;
  /** By mid; the first confirmation counts. */
  readonly confirmed: Map<string, Confirmed>;
  /** By device, life of its disk and run. */
  readonly runs: Map<string, Attempts>;
  readonly losses: Loss[];
  readonly clones: string[];
  readonly shipments: Shipment[];
  /** Movements that were once applied or parked by a commit of the server: a restore may have taken them away again. */
  readonly everAtServer: Set<string>;
  /** Identifiers that each device has had, by its name: one that was revoked is enrolled as another. */
  readonly deviceIds: Map<string, Set<string>>;
  /** Wall clock of the server at each restore from backup, ms. */
  readonly restoredAt: number[];
};

export const createLedger = (startedAt: number): Ledger => ({
  startedAt,
  begun: new Map(),
  acted: new Map(),
  confirmed: new Map(),
  runs: new Map(),
  losses: [],
  clones: [],
  shipments: [],
  everAtServer: new Set(),
  deviceIds: new Map(),
  restoredAt: [],
});

/** Adds what was moved; equal figures add up. */
export function addEffects(flows: Flows, effects: readonly HandEffect[]): void {
  for (const { identity, quantity } of effects) {
    const id = stockId(identity);
    const flow = flows.get(id) ?? { identity, put: 0, taken: 0 };
    flows.set(id, {
      identity,
      put: flow.put + Math.max(0, quantity),
      taken: flow.taken + Math.max(0, -quantity),
    });
  }
}

/** Notes an attempt. */
export function addAttempt(
  runs: Map<string, Attempts>,
  run: string,
  { step, mids }: { step: number; mids: readonly string[] },
): void {
  const attempts: Attempts = runs.get(run) ?? new Map<number, (readonly string[])[]>();
  runs.set(run, attempts.set(step, [...(attempts.get(step) ?? []), mids]));
}

export const netOf = (flow: Flow | undefined): number => (flow ? flow.put - flow.taken : 0);
