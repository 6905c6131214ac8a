import { emptyInbound, type InboundState } from '../../../shared/domain/inbound/inbound-state.ts';
import type { InboundStep } from '../../../shared/domain/inbound/inbound-step.ts';
import { done, type Result } from '../../../shared/domain/result.ts';
import { newRun } from '../../../shared/domain/turn/run.ts';
import { openRun, type Opening, type OpenRunFailure } from '../open-run.ts';
import type { TurnDesk } from '../turn-desk.ts';
import { inboundDeskParts } from './inbound-desk-parts.ts';
import type { InboundFact } from './inbound-fact.ts';
import { inboundRules } from './inbound-rules.ts';
import { expectedArrivals } from './look-up-papers.ts';
import type { InboundPorts } from './ports.ts';

export type InboundDesk = TurnDesk<InboundState, InboundStep, InboundFact>;

/** Opens receiving: where it was left on this device, else anew. It is never a task; `taskId` names none. */
export async function openInbound(
  ports: InboundPorts,
  taskId: string | null = null,
): Promise<Result<InboundDesk, OpenRunFailure>> {
  const parts = inboundDeskParts(ports);
  let isAsked = false;
  const completed: typeof parts.completed = (run, fact) => {
    // From here on the answer is looked for, so that a change after it has to be asked for again.
    if (fact.type === 'order.changed') isAsked = false;
    return parts.completed(run, fact);
  };
  const opened = await openRun(ports, inboundRules, { ...parts, completed }, openingOf(ports, taskId));
  if (!opened.ok) return opened;
  const desk = opened.value;
  const follow = () => {
    if (!isAsked) desk.send({ type: 'order.changed' });
    isAsked = true;
  };
  const leave = ports.watchPurchaseOrders(follow);
  follow();
  return done({ ...desk, close: () => [leave, desk.close].forEach((end) => end()) });
}

const openingOf = (ports: InboundPorts, taskId: string | null): Opening<InboundState> => ({
  taskId,
  ofTask: () => Promise.resolve(null),
  free: async () => {
    const begun = emptyInbound(await beginning(ports));
    return ({ id }) => newRun(begun, id);
  },
});

/** What can be chosen at the beginning; a device that cannot say has nothing to offer. */
async function beginning(ports: InboundPorts): Promise<Pick<InboundState, 'expected' | 'stations'>> {
  const nothing = (): never[] => [];
  const [expected, stations] = await Promise.all([
    expectedArrivals(ports).catch(nothing),
    ports.receiveStations().catch(nothing),
  ]);
  return {
    expected,
    stations: stations.map(({ locationId, checkDigits }) => ({ locationId, checkDigits })),
  };
}
