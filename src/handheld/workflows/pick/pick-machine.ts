import { pickActions } from './pick-actions.ts';
import { pickSetup } from './pick-setup.ts';

/*
 * One operator's way through one pick list.
 *
 *   assigningTotes -> line, line, line ... -> (puttingBack) -> delivering -> finished
 *                                                  '-- nothing to drop --> closing -> finished
 *   a line:  locating -> identifying -> (confirmingLot) -> (scanningSerials) -> (stowing) -> recorded
 *
 * Every event leads to `deciding`, and the first of these that applies is where the run stands next:
 *
 *   finished, handedOver               it is over
 *   paused                             the operator paused it
 *   puttingBack                        cancelled goods are in hand
 *   reporting, enteringQuantity,
 *   choosingReason, replacingTote      a question that the operator opened
 *   assigningTotes                     a slot has no tote
 *   puttingBack                        cancelled goods are in totes: at the end of the list, or when chosen
 *   delivering                         totes are to be dropped: at the end of the list, or when chosen
 *   confirmingLot                      lot, date or serial are in question
 *   locating, identifying              place, then product are not scanned
 *   scanningSerials, locating, stowing serials, a demanded place, the tote are not scanned
 *   closing                            nothing is left
 *
 * 1. Pure and flat: no timer, no invoked actor; time, chance and what others did arrive on events.
 * 2. `deciding` is passed through, never rested in: where a run stands follows from its context alone, so an event
 *    from outside (a cancellation) can neither be missed in a state nor lead into a wrong one.
 * 3. A line is recorded in the turn that proves the last of it, with names (mids) given when its step began.
 * 4. A cancelled line is never asked for. What of it is in hand goes back before anything else; what is in a tote is
 *    put back, or said to stay in it, before the list can end.
 * 5. Stock moves only by recorded movements. What is recorded can be taken back until the list is closed, unless its
 *    line was cancelled since: then it is put back.
 */
const then = <const A extends keyof typeof pickActions>(actions: A) =>
  ({ target: 'deciding', actions }) as const;

/** Heard wherever a run rests: a command that means nothing there is answered in words. */
const anywhere = { 'command.refused': then('refuseCommand') } as const;

/** What the operator may do wherever the list as a whole is on. */
const onList = {
  ...anywhere,
  'problem.reported': then('openProblems'),
  'problem.chosen': then('chooseProblem'),
  'step.undone': then('undoStep'),
  'put_back.chosen': then('putBackNow'),
  'drop.chosen': then('dropNow'),
  'list.paused': then('pauseList'),
  'list.handed_over': then('handListOver'),
} as const;

/** What he may do besides while a line is on. */
const onLine = {
  'quantity.asked': then('askQuantity'),
  'quantity.entered': then('enterQuantity'),
  'line.skipped': then('skipLine'),
} as const;

/** The machine `pick`. Its input is the run to begin with; it has no ports, for it does nothing itself. */
export const createPickMachine = () =>
  pickSetup.extend({ actions: pickActions }).createMachine({
    id: 'pick',
    context: ({ input }) => input,
    entry: 'beginRun',
    initial: 'deciding',
    on: {
      'line.cancelled': { guard: 'isOn', target: '.deciding', actions: 'cancelLines' },
      'line.added': { guard: 'isOn', target: '.deciding', actions: 'addLine' },
      'list.taken_over': { guard: 'isOn', target: '.deciding', actions: 'takeListOver' },
      'task.refreshed': { guard: 'isOn', target: '.deciding', actions: 'refreshTask' },
      'notice.seen': { guard: 'isOn', target: '.deciding', actions: 'forgetNotices' },
    },
    states: {
      deciding: {
        always: [
          { guard: 'isFinished', target: 'finished' },
          { guard: 'isGone', target: 'handedOver' },
          { guard: 'isPaused', target: 'paused' },
          { guard: 'hasCancelledInHand', target: 'puttingBack' },
          { guard: 'isProblemOpen', target: 'reporting' },
          { guard: 'isQuantityOpen', target: 'enteringQuantity' },
          { guard: 'isReasonOpen', target: 'choosingReason' },
          { guard: 'isNewToteOpen', target: 'replacingTote' },
          { guard: 'hasSlotWithoutTote', target: 'assigningTotes' },
          { guard: 'isReturning', target: 'puttingBack' },
          { guard: 'isDropping', target: 'delivering' },
          { guard: 'isLotInQuestion', target: 'confirmingLot' },
          { guard: 'isPlaceOpen', target: 'locating' },
          { guard: 'isProductOpen', target: 'identifying' },
          { guard: 'areSerialsOpen', target: 'scanningSerials' },
          { guard: 'isPlaceDue', target: 'locating' },
          { guard: 'hasLine', target: 'stowing' },
          { target: 'closing' },
        ],
      },
      assigningTotes: {
        tags: 'resumable',
        on: { ...onList, 'barcode.scanned': then('assignTote') },
      },
      locating: {
        tags: 'resumable',
        on: { ...onList, ...onLine, 'barcode.scanned': then('proveLine') },
      },
      identifying: {
        tags: 'resumable',
        on: { ...onList, ...onLine, 'barcode.scanned': then('proveLine') },
      },
      confirmingLot: {
        tags: 'resumable',
        on: {
          ...onList,
          'barcode.scanned': then('proveLine'),
          'lot.confirmed': then('confirmLot'),
          'question.dismissed': then('refuseLot'),
        },
      },
      scanningSerials: {
        tags: 'resumable',
        on: { ...onList, ...onLine, 'barcode.scanned': then('proveLine') },
      },
      stowing: {
        tags: 'resumable',
        on: { ...onList, ...onLine, 'barcode.scanned': then('proveLine') },
      },
      enteringQuantity: {
        tags: 'resumable',
        on: {
          ...anywhere,
          'barcode.scanned': then('countOrProve'),
          'quantity.entered': then('enterQuantity'),
          'question.dismissed': then('closeAside'),
          'step.undone': then('undoStep'),
          'list.paused': then('pauseList'),
        },
      },
      reporting: {
        tags: 'resumable',
        on: {
          ...onList,
          ...onLine,
          'barcode.scanned': then('goOnScanning'),
          'question.dismissed': then('closeAside'),
        },
      },
      choosingReason: {
        tags: 'resumable',
        on: {
          ...anywhere,
          'barcode.scanned': then('askForAnswer'),
          'reason.chosen': then('chooseReason'),
          'question.dismissed': then('closeAside'),
          'step.undone': then('undoStep'),
          'list.paused': then('pauseList'),
        },
      },
      replacingTote: {
        tags: 'resumable',
        on: {
          ...anywhere,
          'barcode.scanned': then('assignTote'),
          'question.dismissed': then('closeAside'),
          'step.undone': then('undoStep'),
          'list.paused': then('pauseList'),
        },
      },
      puttingBack: {
        tags: 'resumable',
        on: { ...onList, 'barcode.scanned': then('provePutBack'), 'question.dismissed': then('endDetour') },
      },
      delivering: {
        tags: 'resumable',
        on: { ...onList, 'barcode.scanned': then('proveDrop'), 'question.dismissed': then('endDetour') },
      },
      closing: {
        tags: 'resumable',
        on: { ...onList, 'barcode.scanned': then('sayNothingExpected'), 'list.closed': then('closeList') },
      },
      paused: {
        tags: 'resumable',
        on: {
          ...anywhere,
          'barcode.scanned': then('sayPaused'),
          'list.resumed': then('resumeList'),
          'list.handed_over': then('handListOver'),
        },
      },
      finished: { type: 'final' },
      handedOver: { type: 'final' },
    },
  });

export type PickMachine = ReturnType<typeof createPickMachine>;
