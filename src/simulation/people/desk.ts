import type { Workplace } from '../../handheld/app/work/turn-ports.ts';
import type { SavedSession } from '../../handheld/workflows/saved-session.ts';
import type { AskedScans } from '../../handheld/workflows/scan-reader.ts';
import type { TimedScan } from '../../handheld/workflows/repeated-scan.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Chance } from '../world/world.ts';
import type { Goods } from './goods.ts';
import type { Labels } from './labels.ts';

/** The open run of any workflow, as somebody works with it. */
export interface Desk<Snapshot, Fact> {
  session: Pick<SavedSession<Snapshot, never>, 'runId' | 'getState' | 'retry'>;
  scan(scan: TimedScan): void;
  send(fact: Fact): void;
  asked: AskedScans;
  settled(): Promise<void>;
  close(): void;
}

/** One act on a screen, or none: the run is left as it is for the reason given. */
export type Deed<Fact> = { scan: string } | { type: string } | { tap: Fact } | { leave: string };

export const scan = (code: string) => ({ scan: code });
export const tap = <Fact>(fact: Fact) => ({ tap: fact });
export const leave = (why: string) => ({ leave: why });

/** What somebody sees and knows when he decides what to do next. */
export type Sight<Snapshot> = {
  snapshot: Snapshot;
  goods: Goods;
  labels: Labels;
  whim: Whim;
  /** Badges of others who may be asked to agree. */
  colleagues: readonly string[];
};

/** What nobody asked for: moods, slips and mishaps. None of it when everything is to come to rest. */
export type Whim = Pick<Chance, 'between' | 'oneOf'> & { strikes(probability: number): boolean };

/** A workflow as people do it. */
export type Craft<Snapshot, Fact> = {
  open(workplace: Workplace, taskId: string | null): Promise<Result<Desk<Snapshot, Fact>, { kind: string }>>;
  /** What is done next where the run stands; `round` counts what was done in it so far. */
  next(sight: Sight<Snapshot>): Deed<Fact>;
  /** Ways out of a run that goes nowhere, tried one after the other. */
  wayOut(sight: Sight<Snapshot>): readonly Deed<Fact>[];
  /** What the run shows, without words and clocks: the same text means that nothing has come of what was done. */
  standsAt(snapshot: Snapshot): string;
};
