import { answerItem } from '../../../shared/domain/quality/check/answer-item.ts';
import type { CheckTurn } from '../../../shared/domain/quality/check/check-state.ts';
import { currentItem, proposedDisposition } from '../../../shared/domain/quality/check/check-view.ts';
import { beginCheck } from '../../../shared/domain/quality/check/choose-goods.ts';
import { countDefects } from '../../../shared/domain/quality/check/count-defects.ts';
import { chooseDisposition } from '../../../shared/domain/quality/check/decide.ts';
import { stay } from '../../../shared/domain/quality/check/place-held.ts';
import { confirmSerials } from '../../../shared/domain/quality/check/set-apart.ts';
import { finish } from '../../../shared/domain/turn/task-steps.ts';
import type { Stamp } from '../saved-workflow.ts';
import { stepOf } from './step-of.ts';

/** Yes to what the screen proposes: the one button at the bottom, or a scanned command. */
export function confirmStep(turn: CheckTurn, stamp: Stamp): CheckTurn {
  const { check } = turn.run.state;
  switch (stepOf(turn.run)) {
    case 'sampling':
      return beginCheck(turn);
    case 'answering':
      return confirmItem(turn, stamp);
    case 'countingDefects':
      return countDefects(turn);
    case 'splitting':
      return confirmSerials(turn);
    case 'judging':
      return check ? chooseDisposition(turn, proposedDisposition(check)) : turn;
    case 'placing':
      return stay(turn);
    case 'closing':
      return finish(turn);
    case 'identifying':
    case 'choosing':
    case 'choosingReason':
    case 'approving':
    case 'recounting':
    case 'reporting':
    case 'paused':
    case 'finished':
    case 'handedOver':
      return turn;
  }
}

/** Only a question with yes and no can be answered by yes. */
function confirmItem(turn: CheckTurn, stamp: Stamp): CheckTurn {
  const item = currentItem(turn.run.state);
  if (item?.kind !== 'yes_no') return turn;
  return answerItem(turn, item.itemId, { value: 'yes', today: stamp.at.slice(0, 10) });
}
