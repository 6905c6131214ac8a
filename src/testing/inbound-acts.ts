import fc from 'fast-check';
import { outsideFacts } from '../handheld/workflows/turn-workflow.ts';
import { aStation, caseCode, contentLabel, plate, ssccLabel } from './inbound-floor.ts';
import { anInboundOperator, type InboundOperator } from './inbound-operator.ts';
import { type AnyInboundFactType, inboundFactAt, inboundFactTypes } from './inbound-situations.ts';
import { gs1, gtin } from './pick-floor.ts';

/* Whatever an operator may scan and tap while he receives, sensible or not. */

const codes = [
  'PO-100001',
  'SO-100001',
  ssccLabel(1),
  ssccLabel(2),
  plate(1),
  plate(2),
  aStation(1).locationId,
  aStation(2).locationId,
  gtin(1),
  caseCode(1),
  contentLabel(caseCode(4), 2),
  gs1(2, { lot: 'L1', expiry: '270101' }),
  gtin(2),
  gs1(3, { serial: 'A1' }),
  'A2',
  '311227',
  gtin(77),
];
const ends: readonly string[] = ['receipt.closed', 'task.handed_over', ...outsideFacts];
const goingOn = inboundFactTypes.filter((type) => !ends.includes(type));

type InboundAct =
  | { kind: 'scan'; code: string }
  | { kind: 'fact'; type: AnyInboundFactType }
  | { kind: 'kill' };

const act: fc.Arbitrary<InboundAct> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...codes).map((code) => ({ kind: 'scan' as const, code })) },
  { weight: 2, arbitrary: fc.constantFrom(...goingOn).map((type) => ({ kind: 'fact' as const, type })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'kill' as const }) },
);

/** Up to `most` acts; the page may be killed between any two of them. */
export const inboundActs = (most: number): fc.Arbitrary<InboundAct[]> => fc.array(act, { maxLength: most });

/** Does them one after the other, from the beginning or where `operator` stands. */
export async function performInbound(
  acts: readonly InboundAct[],
  operator: InboundOperator = anInboundOperator(),
): Promise<InboundOperator> {
  for (const one of acts) {
    if (one.kind === 'kill') operator.driven.revive();
    else if (one.kind === 'scan') await operator.scan(one.code);
    else operator.hears(await inboundFactAt(one.type, operator.step, operator));
  }
  return operator;
}
