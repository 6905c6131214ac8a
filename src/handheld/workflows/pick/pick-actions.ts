import { assignTote } from '../../../shared/domain/pick/assign-tote.ts';
import { beginRun } from '../../../shared/domain/pick/begin-run.ts';
import { cancelLines } from '../../../shared/domain/pick/cancel-lines.ts';
import { chooseProblem, closeAside, openAside } from '../../../shared/domain/pick/choose-problem.ts';
import { chooseReason } from '../../../shared/domain/pick/choose-reason.ts';
import { confirmLot } from '../../../shared/domain/pick/confirm-lot.ts';
import { proveDrop } from '../../../shared/domain/pick/drop-totes.ts';
import { countAside } from '../../../shared/domain/pick/count-aside.ts';
import { enterQuantity } from '../../../shared/domain/pick/enter-quantity.ts';
import { addLine, refreshTask, takeListOver } from '../../../shared/domain/pick/list-changes.ts';
import { endDetour, resume, takeDetour } from '../../../shared/domain/pick/list-steps.ts';
import type { MessageKey } from '../../../shared/domain/pick/pick-message.ts';
import { proveLine } from '../../../shared/domain/pick/prove-line.ts';
import { provePutBack } from '../../../shared/domain/pick/put-back.ts';
import { current } from '../../../shared/domain/pick/run-facts.ts';
import { refuseCommand } from '../../../shared/domain/pick/refuse-command.ts';
import { see } from '../../../shared/domain/pick/seen.ts';
import { closeList } from '../../../shared/domain/pick/settle-turn.ts';
import { change, say, type Turn } from '../../../shared/domain/pick/turn.ts';
import { undoStep } from '../../../shared/domain/pick/undo-step.ts';
import type { PickEvent } from './pick-event.ts';
import { atBeginning, on } from './pick-setup.ts';

type Scanned = Extract<PickEvent, { type: 'barcode.scanned' }>;
type WordlessKey = Extract<MessageKey, 'answer_first' | 'list_is_paused' | 'nothing_expected'>;

const onScan = (rule: (turn: Turn, scanned: Scanned) => Turn) => on('barcode.scanned', rule);

/** Every scan is answered, also where none is expected. */
const turnAway = (key: WordlessKey) =>
  onScan((turn, scanned) => say(turn, 'error', key, {}, { scanned: see(scanned).thing }));

const dayOf = ({ stamp }: Scanned): string => stamp.at.slice(0, 10);

const proveScanned = (turn: Turn, scanned: Scanned): Turn => proveLine(turn, see(scanned), dayOf(scanned));

/** The rules of picking by the names that the machine calls them. */
export const pickActions = {
  beginRun: atBeginning(beginRun),

  proveLine: onScan(proveScanned),
  countOrProve: onScan(
    (turn, scanned) => countAside(turn, see(scanned), dayOf(scanned)) ?? proveScanned(turn, scanned),
  ),
  /** Scanning on is as good as leaving the list of problems. */
  goOnScanning: onScan((turn, scanned) => proveScanned(closeAside(turn), scanned)),
  assignTote: onScan((turn, scanned) => assignTote(turn, see(scanned))),
  provePutBack: onScan((turn, scanned) => provePutBack(turn, see(scanned))),
  proveDrop: onScan((turn, scanned) => proveDrop(turn, see(scanned))),
  askForAnswer: turnAway('answer_first'),
  sayPaused: turnAway('list_is_paused'),
  sayNothingExpected: turnAway('nothing_expected'),

  refuseCommand: on('command.refused', (turn, { command }) => refuseCommand(turn, command)),

  askQuantity: on('quantity.asked', (turn) => chooseProblem(turn, 'too_few')),
  enterQuantity: on('quantity.entered', (turn, { quantity }) => enterQuantity(turn, quantity)),
  openProblems: on('problem.reported', (turn) => openAside(turn, { kind: 'problem' })),
  chooseProblem: on('problem.chosen', (turn, { problem }) => chooseProblem(turn, problem)),
  chooseReason: on('reason.chosen', (turn, { reason }) => chooseReason(turn, reason)),
  confirmLot: on('lot.confirmed', (turn) => {
    const line = current(turn.run);
    return line ? confirmLot(turn, line) : turn;
  }),
  refuseLot: on('question.dismissed', undoStep),
  closeAside: on('question.dismissed', closeAside),
  endDetour: on('question.dismissed', endDetour),
  undoStep: on('step.undone', undoStep),
  forgetNotices: on('notice.seen', (turn) =>
    change(turn, { notices: turn.run.notices.filter(({ told }) => !told) }),
  ),

  skipLine: on('line.skipped', (turn) => takeDetour(turn, 'skip')),
  putBackNow: on('put_back.chosen', (turn) => takeDetour(turn, 'put_back')),
  dropNow: on('drop.chosen', (turn) => takeDetour(turn, 'drop')),
  pauseList: on('list.paused', (turn) => takeDetour(turn, 'pause')),
  resumeList: on('list.resumed', resume),
  handListOver: on('list.handed_over', (turn) => takeDetour(turn, 'hand_over')),
  closeList: on('list.closed', closeList),

  cancelLines: on('line.cancelled', (turn, { pickLineIds }) => cancelLines(turn, pickLineIds)),
  addLine: on('line.added', (turn, { line, before }) => addLine(turn, line, before)),
  takeListOver: on('list.taken_over', takeListOver),
  refreshTask: on('task.refreshed', (turn, { rev, lease }) => refreshTask(turn, { rev, lease })),
};
