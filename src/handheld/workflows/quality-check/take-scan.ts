import { answerByScan } from '../../../shared/domain/quality/check/answer-item.ts';
import type { CheckTurn } from '../../../shared/domain/quality/check/check-state.ts';
import { say } from '../../../shared/domain/quality/check/check-texts.ts';
import { beginByScan, chooseByScan } from '../../../shared/domain/quality/check/choose-goods.ts';
import { approve } from '../../../shared/domain/quality/check/decide.ts';
import { identifyUnit, isUnit } from '../../../shared/domain/quality/check/identify-unit.ts';
import { placeHeld } from '../../../shared/domain/quality/check/place-held.ts';
import { chooseSerial } from '../../../shared/domain/quality/check/set-apart.ts';
import { scannedThing } from '../../../shared/domain/turn/scanned-thing.ts';
import { finish } from '../../../shared/domain/turn/task-steps.ts';
import type { Stamped } from '../saved-workflow.ts';
import type { QualityCheckFactOf } from './quality-check-fact.ts';
import { stepOf } from './step-of.ts';

/** What a scan means depends on what is being asked. */
export function takeScan(turn: CheckTurn, scan: Stamped<QualityCheckFactOf<'barcode.scanned'>>): CheckTurn {
  switch (stepOf(turn.run)) {
    case 'identifying':
      return identifyUnit(turn, scan);
    case 'choosing':
      return chooseByScan(turn, scan);
    case 'sampling':
      return beginByScan(turn, scan);
    case 'answering':
      return answerByScan(turn, scan, scan.stamp.at.slice(0, 10));
    case 'splitting':
      return turn.run.state.check?.part ? chooseSerial(turn, scan) : refuse(turn, scan);
    case 'approving':
      return approve(turn, scan);
    case 'placing':
      return placeHeld(turn, scan);
    case 'closing':
      return closeByScan(turn, scan);
    case 'countingDefects':
    case 'judging':
    case 'choosingReason':
    case 'recounting':
    case 'reporting':
    case 'paused':
      return refuse(turn, scan);
    case 'finished':
    case 'handedOver':
      return turn;
  }
}

/** The same unit again says that it is done. Work of one's own goes on with the next one; a task is one unit. */
function closeByScan(turn: CheckTurn, scan: QualityCheckFactOf<'barcode.scanned'>): CheckTurn {
  const { task, state } = turn.run;
  if (state.unit && isUnit(state.unit, scan)) return finish(turn);
  return task === null ? identifyUnit(turn, scan) : refuse(turn, scan);
}

const refuse = (turn: CheckTurn, { reading, known }: QualityCheckFactOf<'barcode.scanned'>): CheckTurn =>
  say(turn, 'error', 'nothing_to_scan', {}, { scanned: scannedThing(reading, known) });
