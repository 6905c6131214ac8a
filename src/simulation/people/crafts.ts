import type { AtDesk, Parting } from './drive-desk.ts';
import { driveDesk } from './drive-desk.ts';
import type { Trade } from './errand.ts';
import { countCraft } from './pilots/count.ts';
import { inboundCraft } from './pilots/inbound.ts';
import { moveCraft } from './pilots/move.ts';
import { pickCraft } from './pilots/pick.ts';
import { putBackCraft } from './pilots/put-back.ts';
import { putawayCraft } from './pilots/putaway.ts';
import { qualityCheckCraft } from './pilots/quality-check.ts';

/** Works at a task, or of one's own accord, until it is over or left. */
export function workAt(at: AtDesk, trade: Trade, taskId: string | null): Promise<Parting> {
  switch (trade) {
    case 'pick':
      return driveDesk(at, pickCraft, taskId);
    case 'inbound':
      return driveDesk(at, inboundCraft, taskId);
    case 'quality-check':
      return driveDesk(at, qualityCheckCraft, taskId);
    case 'putaway':
      return driveDesk(at, putawayCraft, taskId);
    case 'put-back':
      return driveDesk(at, putBackCraft, taskId);
    case 'count':
      return driveDesk(at, countCraft, taskId);
    case 'move':
      return driveDesk(at, moveCraft, taskId);
  }
}
