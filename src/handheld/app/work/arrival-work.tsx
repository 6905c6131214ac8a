import { openInbound } from '../../workflows/inbound/open-inbound.ts';
import { InboundScreen } from '../../workflows/inbound/inbound-screen.tsx';
import { openPutaway } from '../../workflows/putaway/open-putaway.ts';
import { PutawayScreen } from '../../workflows/putaway/putaway-screen.tsx';
import { openQualityCheck } from '../../workflows/quality-check/open-quality-check.ts';
import { QualityCheckScreen } from '../../workflows/quality-check/quality-check-screen.tsx';
import { namedWork } from './named-work.tsx';
import { inboundPorts, putawayPorts, qualityCheckPorts } from './work-ports.ts';
import { workRoute } from './work-route.tsx';

type ArrivalName = 'inbound' | 'quality-check' | 'putaway';

/** Work on what arrives, until it lies in its place: one part of the app, fetched whole. */
export const ArrivalWork = namedWork<ArrivalName>({
  inbound: workRoute({
    // Several operators may receive one order at once: there is no task to take.
    open: (workplace, taskId) => openInbound(inboundPorts(workplace), taskId),
    Screen: InboundScreen,
  }),
  'quality-check': workRoute({
    open: (workplace, taskId) => openQualityCheck(qualityCheckPorts(workplace), taskId),
    Screen: QualityCheckScreen,
  }),
  putaway: workRoute({
    open: (workplace, taskId) => openPutaway(putawayPorts(workplace), taskId),
    Screen: PutawayScreen,
  }),
});
