import type { InboundFact } from '../handheld/workflows/inbound/inbound-fact.ts';
import { inboundDeskParts } from '../handheld/workflows/inbound/inbound-desk-parts.ts';
import { inboundRules } from '../handheld/workflows/inbound/inbound-rules.ts';
import type { OutsideFact } from '../handheld/workflows/turn-workflow.ts';
import { emptyInbound, type InboundState } from '../shared/domain/inbound/inbound-state.ts';
import type { InboundStep } from '../shared/domain/inbound/inbound-step.ts';
import { lpnPlace } from '../shared/domain/place.ts';
import type { ScanRecord } from '../shared/domain/scan-record.ts';
import { newRun } from '../shared/domain/turn/run.ts';
import { type DrivenRun, driveRun } from './driven-run.ts';
import { aUnit } from './inbound-floor.ts';
import { aDock, type DockKnowledge, type TestDock } from './inbound-ports.ts';
import { readSurely } from './read-surely.ts';

type InboundDriven = DrivenRun<InboundState, InboundStep, InboundFact>;

/** Somebody who receives: what he scans and taps is counted, and looked up as on the device. */
export interface InboundOperator {
  /** One scan after the other. */
  scan(...raws: string[]): Promise<InboundOperator>;
  /** Types a code on the keypad: a tap for each character and one to send it. */
  type(text: string): Promise<InboundOperator>;
  tap(fact: InboundFact): InboundOperator;
  hears(fact: InboundFact | OutsideFact): InboundOperator;
  driven: InboundDriven;
  dock: TestDock;
  readonly step: InboundStep;
  readonly state: InboundState;
  /** Text of the last message; null for none. */
  readonly said: string | null;
  scans: number;
  taps: number;
}

export const today = '2026-11-21';

const aReceivingRun = (): InboundDriven =>
  driveRun(inboundRules, ({ id }) =>
    newRun(
      emptyInbound({
        expected: [],
        stations: [
          { locationId: 'RECV-1', checkDigits: '41' },
          { locationId: 'RECV-2', checkDigits: '42' },
        ],
      }),
      id,
    ),
  );

/** The fact of a scan, as the desk makes it at this point. */
export async function scanFact(
  dock: TestDock,
  driven: InboundDriven,
  raw: string,
  source: ScanRecord['source'] = 'wedge',
): Promise<InboundFact> {
  const reading = readSurely(raw, today);
  return inboundDeskParts(dock.ports).scanned(driven.run(), { raw, symbology: null, source }, reading);
}

export function anInboundOperator(
  knows: Partial<DockKnowledge> = {},
  { dock = aDock({ knows }), driven = aReceivingRun() }: { dock?: TestDock; driven?: InboundDriven } = {},
): InboundOperator {
  const go = (fact: InboundFact | OutsideFact): InboundOperator => {
    const from = driven.drafts.length;
    driven.send(fact);
    for (const { type, compensates, body } of driven.drafts.slice(from))
      if (type === 'receipt' && compensates === null) arriveAt(dock.knows, body);
    return operator;
  };
  const operator: InboundOperator = {
    dock,
    driven,
    scans: 0,
    taps: 0,
    scan: async (...raws) => {
      for (const raw of raws) {
        operator.scans += 1;
        go(await scanFact(dock, driven, raw));
      }
      return operator;
    },
    type: async (text) => {
      operator.taps += text.length + 1;
      return go(await scanFact(dock, driven, text, 'typed'));
    },
    tap: (fact) => {
      operator.taps += 1;
      return go(fact);
    },
    hears: go,
    get step() {
      return driven.step();
    },
    get state() {
      return driven.state();
    },
    get said() {
      return driven.run().message?.key ?? null;
    },
  };
  return operator;
}

/** What the device itself then knows of a container. */
function arriveAt(knows: DockKnowledge, body: InboundDriven['drafts'][number]['body']): void {
  const { lpn, receiptStep, to, receiptId = null, purchaseOrderId = null } = body;
  if (lpn === undefined) return;
  const known = knows.containers.find((one) => one.lpn === lpn);
  const before = known ?? aUnit(lpn);
  const arrival = {
    ...(before.arrival ?? aUnit(lpn).arrival),
    receiptId,
    purchaseOrderId,
  } as NonNullable<typeof before.arrival>;
  const after =
    receiptStep === 'unit_closed'
      ? { ...before, closed: true }
      : { ...before, place: to ?? lpnPlace(lpn), closed: false, arrival };
  knows.containers = [...knows.containers.filter((one) => one !== known), after];
}
